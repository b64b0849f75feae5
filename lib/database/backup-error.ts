/** A backup could not be written or restored; the message tells the operator what and why. */
export class BackupError extends Error {
  override name = 'BackupError';
}

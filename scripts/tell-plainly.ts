/** Errors whose message alone tells the operator what to do. */
const plain = new Set([
  'BackupError',
  'ConfigurationError',
  'EmbeddedPostgresError',
  'DatabaseUnavailableError',
  'UnfitDatabaseError',
]);

/** Runs a command; what the operator can mend is told without a stack, and the exit status is 1. */
export async function tellPlainly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || !plain.has(error.name)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

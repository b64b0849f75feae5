/** Errors whose message alone tells the operator what to do. */
const plain = new Set([
  'BackupError',
  'ConfigurationError',
  'DatabaseUnavailableError',
  'EmbeddedPostgresError',
  'OperatorError',
  'UnfitDatabaseError',
]);

/** Whether an error's message is all the operator needs; a stack would only hide it. */
export function isPlain(error: Error): boolean {
  return plain.has(error.name);
}

/** Runs a command; what the operator can mend is told without a stack, and the exit status is 1. */
export async function tellPlainly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && isPlain(error))) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

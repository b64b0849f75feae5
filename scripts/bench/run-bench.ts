/**
 * Runs `work`, which starts things and defers their end to `held`, and ends them all afterwards:
 * also when it fails, and when it is stopped with Ctrl-C.
 */
export async function runBench(work: (held: AsyncDisposableStack) => Promise<void>): Promise<void> {
  const held = new AsyncDisposableStack();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => void held.disposeAsync().finally(() => process.exit(130)));
  }
  try {
    await work(held);
  } finally {
    if (!held.disposed) await held.disposeAsync();
  }
}

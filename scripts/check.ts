import { runChecks } from './run-checks.ts';

/** `npm run check`: everything that needs no browser. */
const failed = await runChecks();
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
}

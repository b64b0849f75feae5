import { buildIfNeeded } from './build-portal.ts';
import { obtainChromium } from './obtain-chromium.ts';
import { runChecks } from './run-checks.ts';
import { root, runStep } from './run-step.ts';

/** `npm test`: every check, then the portal as readers meet it, in a real browser. */
const checks = await runChecks();
const failed = checks.map(({ name }) => name);
await attempt('browser tests', async () => {
  const chromium = await obtainChromium();
  await buildIfNeeded(root, new AbortController().signal);
  const names = process.argv.slice(2);
  const tests = await runStep(['playwright', 'test', ...names], {
    shown: true,
    environment: { CHROMIUM_PATH: chromium },
  });
  if (!tests.ok) throw new Error('Some browser tests failed, as listed above.');
});

// Once more, behind the hundreds of lines of the browser tests: logs are cut in the middle.
for (const { name, output } of checks) console.log(`\n${name}:\n${output.slice(-6_000)}`);
console.log(failed.length === 0 ? '\nAll passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    console.log(`passed  ${name}`);
  } catch (error) {
    failed.push(name);
    console.error(`FAILED  ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

import { buildIfNeeded } from './build-portal.ts';
import { obtainChromium } from './obtain-chromium.ts';
import { root, runStep } from './run-step.ts';

/**
 * `npm run test:endurance`: the long versions of the tests of memory, stress and hostile clients,
 * some forty minutes; the limits of time are asserted here, on a machine that does nothing else.
 */
const chromium = await obtainChromium();
await buildIfNeeded(root, new AbortController().signal);
const names = ['tests/stress.spec.ts', 'tests/faults-clients.spec.ts', 'tests/endurance.spec.ts'];
const chosen = process.argv.slice(2);
const { ok } = await runStep(
  ['playwright', 'test', '--workers=1', ...(chosen.length > 0 ? chosen : names)],
  { shown: true, environment: { CHROMIUM_PATH: chromium, ENDURANCE: 'long' } },
);
process.exitCode = ok ? 0 : 1;

/**
 * A first process for the tests, with one child whose `MANNER` is given and which gets `RUN_DIR`.
 * Prints the child's number and `ready`.
 */
import { join } from 'node:path';
import { runUntilStopped } from '../run-until-stopped.ts';
import { keepRunning } from './keep-running.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await runUntilStopped(async (held) => {
  const child = keepRunning({
    name: 'test-0',
    script: join(import.meta.dirname, 'test-child.ts'),
    execArgv: ['--conditions=react-server'],
    environment: () => process.env,
    hear: (report) => {
      if (report.report === 'collect') say(`child ${report.call}`);
    },
  });
  held.defer(() => child.stop(2_000));
  await child.ready;
  say('ready');
});

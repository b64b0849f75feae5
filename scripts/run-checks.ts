import { runStep } from './run-step.ts';

interface Check {
  name: string;
  commands: readonly (readonly [string, ...string[]])[];
}

/** All that needs no browser and no build, the quickest answers first. */
const checks: readonly Check[] = [
  { name: 'lint', commands: [['biome', 'ci', '--colors=off', '--error-on-warnings', '.']] },
  {
    name: 'layers',
    commands: [
      [
        'depcruise',
        '--config',
        '.dependency-cruiser.cjs',
        'app',
        'components',
        'lib',
        'scripts',
        'tests',
      ],
    ],
  },
  // Routes are typed first: a fresh clone has no `next-env.d.ts` yet.
  {
    name: 'types',
    commands: [
      ['next', 'typegen'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'dead code', commands: [['knip']] },
  { name: 'unit tests', commands: [['vitest', 'run']] },
];

/** What a check that failed said. */
export interface FailedCheck {
  name: string;
  output: string;
}

/**
 * Runs every check, also after one failed, and prints a line for each, with all that a failed one
 * said, and the tests that passed only when they were run again.
 * @returns those that failed
 */
export async function runChecks(): Promise<FailedCheck[]> {
  const failed: FailedCheck[] = [];
  for (const { name, commands } of checks) {
    let seconds = 0;
    let output = '';
    let ok = true;
    for (const command of commands) {
      const result = await runStep(command, {
        environment: { NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      });
      seconds += result.seconds;
      output += result.output;
      ok &&= result.ok;
      if (!ok) break;
    }
    console.log(`${ok ? 'passed' : 'FAILED'}  ${name.padEnd(12)} ${seconds.toFixed(1)} s`);
    if (ok) {
      for (const [line] of output.matchAll(/^FLAKY .*/gm)) console.log(line);
      continue;
    }
    failed.push({ name, output });
    console.log(output);
  }
  return failed;
}

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { nodeFlags } from '../scripts/node-flags.ts';
import { unconfigured } from './portal-process.ts';

const root = resolve(import.meta.dirname, '..');

export interface Finished {
  status: number;
  /** Standard output and standard error together. */
  printed: string;
}

/** Runs one of the portal's commands (`scripts/NAME.ts`) to its end, as `npm run NAME --` does. */
export function runCommand(
  name: string,
  given: readonly string[],
  environment: Record<string, string>,
): Promise<Finished> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [...nodeFlags, `scripts/${name}.ts`, ...given],
      { cwd: root, env: { ...process.env, ...unconfigured, ...environment }, timeout: 60_000 },
      (error, stdout, stderr) =>
        done({
          status: error ? (typeof error.code === 'number' ? error.code : 1) : 0,
          printed: stdout + stderr,
        }),
    );
  });
}

import { spawn } from 'node:child_process';
import { nodeFlags } from './node-flags.ts';

/** Documents of every format. */
export const wires = 'tests/fixtures/wires';

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command as a person would; a dry run gets a database it must never open. */
export function runImport(args: string[], given: { stdin?: Buffer; database?: string } = {}) {
  return new Promise<Ended>((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeFlags, 'scripts/import.ts', ...args], {
      env: {
        ...process.env,
        DATABASE_URL: given.database ?? 'postgres://nobody@127.0.0.1:1/none',
      },
    });
    const ended: Ended = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (ended.out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (ended.err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
    child.stdin.end(given.stdin ?? '');
  });
}

/** The stories printed; no-break spaces, which typography sets, as plain ones. */
export const linesOf = (out: string) =>
  out
    .replaceAll('\u00a0', ' ')
    .replaceAll('&nbsp;', ' ')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

export const dryRun = (...args: string[]) => runImport(['--dry-run', '--json', ...args]);

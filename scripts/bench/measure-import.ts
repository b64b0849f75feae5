import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFlags } from '../node-flags.ts';
import { root } from '../run-step.ts';
import { cpuSeconds, findDescendants } from './cpu-seconds.ts';

export interface MeasuredImport {
  /** From the start of the command to its end. */
  seconds: number;
  /** Most memory the command's process held, its threads included; not the database's. */
  peakBytes: number;
  /** Seconds of a processor: of the command with its threads, and of the database. They say what it
   * costs on a machine that others use as well. */
  cpu: { command: number; database: number };
  /** What the last line says. */
  counts: Record<string, number>;
  summary: string;
}

/** As in package.json, as is `MALLOC_ARENA_MAX`. */
const flags = [...nodeFlags, '--max-semi-space-size=8', '--heap-growing-percent=60'];

/** Runs the import command as an operator would, with a database in `dataDir`. */
export async function measureImport(args: string[], dataDir: string): Promise<MeasuredImport> {
  const script = join(root, 'scripts/import.ts');
  const begun = performance.now();
  const child = spawn(process.execPath, [...flags, script, ...args], {
    cwd: root,
    env: { ...process.env, MALLOC_ARENA_MAX: '2', DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The import did not start.');
  const watched = watch(pid);
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const { peakBytes, cpu } = watched.end();
  if (code !== 0) throw new Error(`The import ended with ${code}: ${errors.slice(-2000)}`);
  const summary = out.trim().split('\n').at(-1) ?? '';
  const counts = Object.fromEntries(
    [...summary.matchAll(/(\w+) (\d+)/g)].map(([, name, count]) => [name, Number(count)]),
  );
  return { seconds: (performance.now() - begun) / 1000, peakBytes, cpu, counts, summary };
}

/** Looks at a process and at those it started, once a second: looking takes its own time. */
function watch(pid: number) {
  const seen = { peakBytes: 0, command: 0, database: new Map<number, number>() };
  const look = async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
    seen.peakBytes = Math.max(seen.peakBytes, Number(kilobytes) * 1024);
    seen.command = Math.max(seen.command, await cpuSeconds([pid]));
    for (const one of await findDescendants(pid)) {
      seen.database.set(one, Math.max(seen.database.get(one) ?? 0, await cpuSeconds([one])));
    }
  };
  const timer = setInterval(look, 1_000);
  return {
    end() {
      clearInterval(timer);
      const database = [...seen.database.values()].reduce((sum, one) => sum + one, 0);
      return { peakBytes: seen.peakBytes, cpu: { command: seen.command, database } };
    },
  };
}

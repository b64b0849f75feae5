import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../run-step.ts';

export interface MeasuredImport {
  /** From the start of the command to its end. */
  seconds: number;
  /** Most memory the command's process held, its threads included; not the database's. */
  peakBytes: number;
  /** What the last line says. */
  counts: Record<string, number>;
  summary: string;
}

/** As in package.json. */
const flags = ['--conditions=react-server', '--max-semi-space-size=4'];

/** Runs the import command as an operator would, with a database in `dataDir`. */
export async function measureImport(args: string[], dataDir: string): Promise<MeasuredImport> {
  const script = join(root, 'scripts/import.ts');
  const begun = performance.now();
  const child = spawn(process.execPath, [...flags, script, ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peakBytes = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
    peakBytes = Math.max(peakBytes, Number(kilobytes) * 1024);
  }, 250);
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import ended with ${code}: ${errors.slice(-2000)}`);
  const summary = out.trim().split('\n').at(-1) ?? '';
  const counts = Object.fromEntries(
    [...summary.matchAll(/(\w+) (\d+)/g)].map(([, name, count]) => [name, Number(count)]),
  );
  return { seconds: (performance.now() - begun) / 1000, peakBytes, counts, summary };
}

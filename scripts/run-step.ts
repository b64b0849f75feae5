import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** Folder of the repository; every step runs here. */
export const root = resolve(import.meta.dirname, '..');

const binaries = resolve(root, 'node_modules/.bin');

export interface StepOptions {
  /** Print straight to the terminal rather than into the result. */
  shown?: boolean;
  /** Variables on top of this process's own. */
  environment?: Record<string, string>;
  /** Milliseconds after which the step is ended and counts as failed. */
  limitMs?: number;
}

export interface StepResult {
  ok: boolean;
  /** All the step printed; empty when it was shown. */
  output: string;
  seconds: number;
}

/**
 * Runs a program of `node_modules/.bin` or of the machine, without a shell. A program that is not
 * there is a step that failed.
 */
export async function runStep(
  [program, ...given]: readonly [string, ...string[]],
  { shown = false, environment = {}, limitMs }: StepOptions = {},
): Promise<StepResult> {
  const began = performance.now();
  const printed: Buffer[] = [];
  const ok = await new Promise<boolean>((done) => {
    const child = spawn(program, given, {
      cwd: root,
      env: {
        ...process.env,
        ...environment,
        PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
      },
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      timeout: limitMs,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes: Buffer) => printed.push(bytes));
    }
    child.once('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      done(false);
    });
    child.once('close', (code) => done(code === 0));
  });
  const output = Buffer.concat(printed).toString('utf8');
  return { ok, output, seconds: (performance.now() - began) / 1000 };
}

import { execFile } from 'node:child_process';
import autocannon from 'autocannon';

export interface Load {
  /** Requests per second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers other than 2xx and 3xx, and broken connections. */
  failures: number;
}

export interface LoadOptions {
  connections: number;
  seconds: number;
}

/** `wrk`, or `autocannon` from the dependencies where the machine has none. */
export async function chooseLoader(): Promise<'wrk' | 'autocannon'> {
  return (await isInstalled('wrk')) ? 'wrk' : 'autocannon';
}

/** Whether the machine has a program. */
export function isInstalled(program: string): Promise<boolean> {
  return new Promise((done) => {
    execFile('sh', ['-c', `command -v ${program}`], (error) => done(error === null));
  });
}

/** Asks for one address over and over from one thread, as readers that take gzip. */
export async function runLoad(
  loader: 'wrk' | 'autocannon',
  url: string,
  { connections, seconds }: LoadOptions,
): Promise<Load> {
  if (loader === 'autocannon') {
    const headers = { 'accept-encoding': 'gzip' };
    const result = await autocannon({ url, connections, duration: seconds, headers });
    const { p50, p99 } = result.latency;
    return { rate: result.requests.average, p50, p99, failures: result.non2xx + result.errors };
  }
  const given = ['-t1', `-c${connections}`, `-d${seconds}`, '--latency', '--timeout', '10s'];
  return parseWrk(await run('wrk', [...given, '-H', 'Accept-Encoding: gzip', url]));
}

function run(program: string, given: readonly string[]): Promise<string> {
  return new Promise((done, reject) => {
    execFile(program, given, { maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program}: ${error.message}\n${stdout}${stderr}`));
      else done(stdout);
    });
  });
}

const milliseconds = { us: 0.001, ms: 1, s: 1000, m: 60_000 } as const;

function parseWrk(printed: string): Load {
  const after = (pattern: RegExp) => {
    const found = pattern.exec(printed);
    if (!found) throw new Error(`wrk said something else:\n${printed}`);
    return found;
  };
  const latency = (share: number) => {
    const [, value, unit] = after(new RegExp(`^ +${share}% +([\\d.]+)(us|ms|s|m) *$`, 'm'));
    return Number(value) * milliseconds[unit as keyof typeof milliseconds];
  };
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(
    printed,
  );
  const broken = (errors ?? []).slice(1).reduce((sum, count) => sum + Number(count), 0);
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(printed)?.[1] ?? 0);
  return {
    rate: Number(after(/^Requests\/sec: +([\d.]+)/m)[1]),
    p50: latency(50),
    p99: latency(99),
    failures: broken + refused,
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nodeFlags } from '../scripts/node-flags.ts';

/** Starting, migrating and loading the sample edition, on a slow machine. */
const START_LIMIT_MS = 180_000;
const root = resolve(import.meta.dirname, '..');

/** The tests never touch what the machine they run on is configured for, and ask no real provider.
 * Empty counts as unset. */
export const unconfigured = {
  PORT: '',
  SITE_URL: '',
  SITE_CLOSED: '',
  REFUSED_CRAWLERS: '',
  DATABASE_URL: '',
  DATABASE_REPLICA_URLS: '',
  DATA_DIR: '',
  FRONTS: '',
  PRESSES: '',
  PAGE_CACHE_MB: '',
  TAKE_OVER: '',
  TRUSTED_PROXIES: '',
  WIRE_TOKENS: '',
  METRICS_TOKEN: '',
  CDN_PURGE_URL: '',
  CDN_PURGE_TOKEN: '',
  WEBSUB_HUB: '',
  WEATHER_PROVIDER: 'off',
  WEATHER_URL: '',
  WEATHER_CONTACT: '',
};

export interface Portal {
  /** `http://localhost:PORT`. */
  url: string;
  /** Its own data folder: commands reach its database with `DATA_DIR`. */
  dataDir: string;
  process: ChildProcess;
  /** Everything it printed so far. */
  printed: () => string;
  /** Its exit status; `null` when it was killed. */
  ended: Promise<number | null>;
  /** Ends it as an operator would and gives its exit status. */
  stop: () => Promise<number | null>;
}

/** What `npm start` and `npm run dev` run. */
const programs = {
  start: [process.execPath, ...nodeFlags, 'scripts/start.ts'],
  dev: [process.execPath, ...nodeFlags, 'scripts/dev.ts'],
  'npm start': ['npm', 'start'],
} as const;

/**
 * Starts a portal of its own on a free port, in a new data folder unless `environment` names one.
 * `npm start` leads a process group of its own, as a command in a terminal does.
 * @throws with all it printed when it ends before it serves.
 */
export async function startPortal(
  environment: Record<string, string> = {},
  command: keyof typeof programs = 'start',
): Promise<Portal> {
  const dataDir = environment['DATA_DIR'] ?? (await makeDataDir());
  const [program, ...given] = programs[command];
  const child = spawn(program, given, {
    cwd: root,
    env: { ...process.env, ...unconfigured, PORT: '0', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: command === 'npm start',
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  let printed = '';
  const url = await new Promise<string>((serving, reject) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The portal did not start in time:\n${printed}`));
    }, START_LIMIT_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const address = /^ {2}Address +(http:\/\/\S+)/m.exec(printed)?.[1];
        if (!address) return;
        clearTimeout(limit);
        serving(address);
      });
    }
    void ended.then(() => {
      clearTimeout(limit);
      reject(new Error(`The portal ended before it served:\n${printed}`));
    });
  });
  return {
    url,
    dataDir,
    process: child,
    ended,
    printed: () => printed,
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** A new folder for the data of a portal. */
export function makeDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'portal-'));
}

/** Deletes the data folder of a portal that has ended. */
export async function removeData({ dataDir }: Pick<Portal, 'dataDir'>): Promise<void> {
  await rm(dataDir, { recursive: true, force: true });
}

import 'server-only';
import {
  type FileHandle,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { readIfThere } from './postgres-folder.ts';
import { type PostgresRunner, spawnPostgres } from './postgres-runner.ts';

/** What `postmaster.pid` in the data folder says, when its process really serves that folder. */
export interface Postmaster {
  pid: number;
  port: number;
  /** `starting`, `stopping` or `ready`; empty before the server has written it. */
  status: string;
}

/** Suits a small machine; the portal's working set fits the system's file cache. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  // An import writes some 20 kB a story: with less, a checkpoint every few seconds has whole pages
  // written to the log again and again.
  max_wal_size: '1GB',
  wal_buffers: '16MB',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Starts, ends and crashes; a wrong query is reported by whoever asked.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  // After a crash: one call for the file system, not one a file; back ten times sooner on a busy
  // machine. Since Linux 5.8 it reports errors as well.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
};
const notDurable = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Finds the running server of a data folder, whoever started it. A `postmaster.pid` left by a
 * crash whose number now belongs to another process is not taken for one.
 */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  // https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/utils/pidfile.h
  const lines = (await readIfThere(join(data, 'postmaster.pid')))?.split('\n') ?? [];
  const [pid, , , port, , , , status] = lines;
  const found = { pid: Number(pid), port: Number(port), status: status?.trim() ?? '' };
  if (!(found.pid > 0) || !(await servesFolder(found.pid, data))) return null;
  return found;
}

/** Whether there is a process of that number, ours or another user's. */
export function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** PostgreSQL works in its data folder; a zombie and a stranger do not. */
async function servesFolder(pid: number, data: string): Promise<boolean> {
  if (!isProcess(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(data));
  } catch (error) {
    // Not allowed to look: leave it to PostgreSQL's own lock.
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }
}

/**
 * Starts the server in a session of its own, so that Ctrl-C on the terminal does not reach it.
 * @returns a promise of its exit, in words; it may settle at once or never.
 */
export async function spawnPostmaster(
  runner: PostgresRunner,
  port: number,
  options: { durable: boolean; log: string },
): Promise<{ exit: Promise<string> }> {
  await disownStalePid(runner.data);
  const given = { ...settings, port: String(port), ...(options.durable ? {} : notDurable) };
  const log = await openLog(options.log, runner);
  try {
    const child = spawnPostgres(
      runner,
      'postgres',
      ['-D', runner.data, ...Object.entries(given).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
      { stdio: ['ignore', log.fd, log.fd], detached: true },
    );
    child.unref();
    const exit = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(`it ended with ${code ?? signal}`));
    });
    return { exit };
  } finally {
    await log.close();
  }
}

/** Starts a new log when the old one has grown; the one before is kept as `postgres.log.old`. */
async function openLog(file: string, { owner }: PostgresRunner): Promise<FileHandle> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 1_000_000) await rename(file, `${file}.old`);
  const log = await open(file, 'a', 0o600);
  if (owner) await log.chown(owner.uid, owner.gid);
  return log;
}

/**
 * PostgreSQL refuses to start while the number in a stale `postmaster.pid` belongs to any process,
 * as happens after a container restarts. The number is replaced by an impossible one, not the file
 * removed: the check for processes that still use the shared memory named there stays.
 */
async function disownStalePid(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const content = await readIfThere(file);
  if (content === null || (await findPostmaster(data))) return;
  await writeFile(file, content.replace(/^\d+/, '2147483646'));
}

/**
 * Stops the server: open transactions are rolled back, data is flushed, files are closed. Waits
 * until it has ended.
 * @throws {EmbeddedPostgresError} when it has not ended after a minute.
 */
export async function stopPostmaster(data: string, log: string): Promise<void> {
  const postmaster = await findPostmaster(data);
  if (!postmaster) return;
  const deadline = Date.now() + 60_000;
  // SIGINT is the "fast" shutdown: https://www.postgresql.org/docs/current/server-shutdown.html
  process.kill(postmaster.pid, 'SIGINT');
  while ((await findPostmaster(data))?.pid === postmaster.pid) {
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        `The database (process ${postmaster.pid}) does not stop.\n${await readLogTail(log)}`,
      );
    }
    await wait(20);
  }
}

/** The last lines of the server's log, for a message. */
export async function readLogTail(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n');
  return `The end of ${log}:\n${lines.slice(-12).join('\n')}`;
}

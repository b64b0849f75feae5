import 'server-only';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { type PostgresRunner, spawnPostgres } from './postgres-runner.ts';

export const superuser = 'vestka';

/**
 * Makes the data folder unless it is there. It is made under another name and renamed when it is
 * complete, password included: one that was interrupted is never taken for a database.
 * Call under the start lock.
 * @param durable false skips the flush to disk, for tests.
 * @throws {EmbeddedPostgresError} with what initdb said.
 */
export async function makePostgresFolder(runner: PostgresRunner, durable: boolean): Promise<void> {
  const { data } = runner;
  const home = dirname(data);
  const unfinished = `${basename(data)}.unfinished-`;
  for (const name of await readdir(home)) {
    if (name.startsWith(unfinished)) await remove(join(home, name));
  }
  if ((await readIfThere(join(data, 'PG_VERSION'))) !== null) return;

  const work = join(home, `${unfinished}${process.pid}-${randomBytes(4).toString('hex')}`);
  const made = join(work, 'data');
  const password = randomBytes(24).toString('base64url');
  await mkdir(work, { mode: 0o700 });
  await writeFor(runner, join(work, 'password'), password);
  if (runner.owner) await chown(work, runner.owner.uid, runner.owner.gid);
  const said = await runInitdb(runner, [
    `--pgdata=${made}`,
    `--username=${superuser}`,
    `--pwfile=${join(work, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (said !== null) {
    await remove(work);
    throw new EmbeddedPostgresError(`The database folder ${data} cannot be made.\n${said}`);
  }
  await rename(join(work, 'password'), join(made, 'vestka-password'));
  try {
    await rename(made, data);
  } catch (cause) {
    await remove(work);
    throw new EmbeddedPostgresError(
      `The folder ${data} is there but holds no database (no PG_VERSION): set it aside, or name another folder in DATA_DIR.`,
      { cause },
    );
  }
  await remove(work);
}

/** Patient: initdb outlives a portal that was killed, and may still be writing there. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** `null` when all went well, else what initdb said. */
function runInitdb(runner: PostgresRunner, given: string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawnPostgres(runner, 'initdb', given, { stdio: ['ignore', 'ignore', 'pipe'] });
    const said = child.stderr ? text(child.stderr) : Promise.resolve('');
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(null);
      else
        said.then(
          (words) => resolve(words.trim() || `initdb ended with ${code ?? signal}`),
          reject,
        );
    });
  });
}

/**
 * Refuses a folder made by another major version of PostgreSQL.
 * @throws {EmbeddedPostgresError}
 */
export async function checkPostgresVersion(data: string, major: number): Promise<void> {
  const found = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  if (Number(found) === major) return;
  throw new EmbeddedPostgresError(
    `The database folder ${data} was made by PostgreSQL ${found}; this version of the portal brings PostgreSQL ${major}. ` +
      'Start the version of the portal that made it, or move the stories with pg_dump, or set the folder aside to begin anew.',
  );
}

/** The password made with the folder. @throws {EmbeddedPostgresError} when it is gone. */
export async function readPassword(data: string): Promise<string> {
  const password = (await readIfThere(join(data, 'vestka-password')))?.trim();
  if (password) return password;
  throw new EmbeddedPostgresError(`The password of the database is gone: ${data}/vestka-password.`);
}

/**
 * A free port on the loopback interface: the one of last time when it is still free, else another,
 * which is remembered.
 */
export async function choosePort(runner: PostgresRunner): Promise<number> {
  const file = join(runner.data, 'vestka-port');
  const last = Number(await readIfThere(file));
  if (last > 0 && (await tryPort(last)) !== null) return last;
  const port = await tryPort(0);
  if (port === null) throw new EmbeddedPostgresError('There is no free port on 127.0.0.1.');
  await writeFor(runner, file, String(port));
  return port;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(taken));
    });
  });
}

/** The text of a file; `null` when there is none. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function writeFor(runner: PostgresRunner, file: string, content: string): Promise<void> {
  await writeFile(file, content, { mode: 0o600, flush: true });
  if (runner.owner) await chown(file, runner.owner.uid, runner.owner.gid);
}

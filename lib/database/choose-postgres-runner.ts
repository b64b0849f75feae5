import 'server-only';
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { copyPrograms, makeSystemHome, systemHome } from './copy-postgres.ts';
import { EmbeddedPostgresError, useYourOwn } from './embedded-postgres-error.ts';
import { locatePostgresBinaries } from './postgres-binaries.ts';
import type { PostgresRunner } from './postgres-runner.ts';
import { ensureSystemUser, findOwner, findUser, type UserNumbers } from './system-users.ts';

const run = promisify(execFile);

export interface RunnerChoice {
  /** Forces a way for a new database of root; otherwise the first that works. */
  way?: 'namespace' | 'system-user';
  /** Stands for `/var/lib/vestka`. */
  systemFolder?: string;
}

/**
 * Chooses how PostgreSQL is run for `dataDir` (absolute, existing). A database that is there
 * decides: it is never left behind for an empty one elsewhere.
 * @throws {EmbeddedPostgresError} when no way works here, or the database is another user's.
 */
export async function choosePostgresRunner(
  dataDir: string,
  choice: RunnerChoice = {},
): Promise<PostgresRunner> {
  const { bin } = await locatePostgresBinaries();
  const data = join(dataDir, 'postgres');
  const owner = await findOwner(data);
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) throw foreign(data, owner.uid);
    return { way: 'direct', bin, data, owner: null, prefix: [] };
  }
  const systemFolder = choice.systemFolder ?? '/var/lib/vestka';
  if (owner && owner.uid !== 0) {
    const asOwner = await asUser(owner, data, bin, systemFolder);
    if (asOwner) return asOwner;
    throw foreign(data, owner.uid);
  }
  const apart = join(systemHome(systemFolder, dataDir), 'postgres');
  const ownerApart = owner ? null : await findOwner(apart);
  if (owner || (!ownerApart && choice.way !== 'system-user')) {
    const inNamespace = await asRootInNamespace(data, bin);
    if (inNamespace) return inNamespace;
    if (owner || choice.way === 'namespace') throw withoutNamespaces(data);
  }
  const user = ownerApart ?? (await ensureSystemUser());
  const inPlace = ownerApart ? null : await asUser(user, data, bin, systemFolder);
  if (inPlace) return inPlace;
  await makeSystemHome(systemFolder, dataDir, user);
  const outside = await asUser(user, apart, bin, systemFolder);
  if (outside) return outside;
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, user namespaces are forbidden here, and the system user number ${user.uid} can run it neither in ${dataDir} nor in ${systemFolder}. Start the portal as an ordinary user. ${useYourOwn}`,
  );
}

async function asRootInNamespace(data: string, bin: string): Promise<PostgresRunner | null> {
  // In it root bears the number of `daemon`: initdb wants a number that has a name.
  const user = (await findUser('daemon')) ?? (await findUser('nobody')) ?? { uid: 1, gid: 1 };
  const prefix = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`];
  const runner: PostgresRunner = { way: 'namespace', bin, data, owner: null, prefix };
  return (await works(runner)) ? runner : null;
}

/** With the programs where npm put them, or with a copy when that user cannot reach them there. */
async function asUser(
  owner: UserNumbers,
  data: string,
  bin: string,
  systemFolder: string,
): Promise<PostgresRunner | null> {
  const runner: PostgresRunner = { way: 'system-user', bin, data, owner, prefix: [] };
  if (await works(runner)) return runner;
  if (!(await reaches(runner))) return null;
  const copied = { ...runner, bin: await copyPrograms(systemFolder, bin) };
  return (await works(copied)) ? copied : null;
}

/** Whether the data folder, or the place of one to be made, can be used that way. */
function reaches(runner: PostgresRunner): Promise<boolean> {
  const { data } = runner;
  const check = 'if test -e "$1"; then test -w "$1"; else test -x "$2"; fi';
  return succeeds(runner, ['sh', '-c', check, 'sh', data, dirname(data)]);
}

/** Tries it really: whether a way is allowed is written in no single place. */
async function works(runner: PostgresRunner): Promise<boolean> {
  const starts = await succeeds(runner, [join(runner.bin, 'postgres'), '--version']);
  return starts && (await reaches(runner));
}

async function succeeds({ prefix, owner }: PostgresRunner, command: string[]): Promise<boolean> {
  const [file = '', ...given] = [...prefix, ...command];
  try {
    await run(file, given, { ...owner, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

function foreign(data: string, uid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database in ${data} belongs to the user number ${uid}: start the portal as that user, or name another folder in DATA_DIR. ${useYourOwn}`,
  );
}

function withoutNamespaces(data: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database in ${data} is root's. PostgreSQL does not run as root, and the user namespaces (unshare --user) in which it would are forbidden here. Give the folder to an ordinary user (chown -R) and start the portal as that user. ${useYourOwn}`,
  );
}

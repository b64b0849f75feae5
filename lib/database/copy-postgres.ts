import 'server-only';
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findOwner, type UserNumbers } from './system-users.ts';

const run = promisify(execFile);

/** The folder for the database of `dataDir` when its user cannot reach `dataDir`. */
export function systemHome(systemFolder: string, dataDir: string): string {
  return join(systemFolder, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

/** Makes that folder for `user`. */
export async function makeSystemHome(
  systemFolder: string,
  dataDir: string,
  user: UserNumbers,
): Promise<void> {
  const home = systemHome(systemFolder, dataDir);
  await makeOpenFolder(systemFolder);
  await mkdir(home, { recursive: true, mode: 0o700 });
  await chown(home, user.uid, user.gid);
}

/**
 * Copies the programs of PostgreSQL (60 MB, once a version) to where every user reaches them.
 * @param bin the folder of the programs npm installed.
 * @returns the folder of the copied programs.
 */
export async function copyPrograms(systemFolder: string, bin: string): Promise<string> {
  const native = dirname(bin);
  const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(systemFolder, `programs-${version}`);
  if (await findOwner(copy)) return join(copy, 'bin');
  const work = `${copy}.unfinished-${randomBytes(4).toString('hex')}`;
  try {
    await makeOpenFolder(systemFolder);
    await cp(native, work, { recursive: true, verbatimSymlinks: true });
    // npm may have unpacked under a strict umask.
    await run('chmod', ['-R', 'a+rX', work]);
    await rename(work, copy);
  } catch (error) {
    // Another process may have been faster.
    if (!(await findOwner(copy))) throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return join(copy, 'bin');
}

/** Whatever the umask: the user has to pass through. */
async function makeOpenFolder(folder: string): Promise<void> {
  if (await mkdir(folder, { recursive: true })) await chmod(folder, 0o755);
}

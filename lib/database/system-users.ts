import 'server-only';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError, useYourOwn } from './embedded-postgres-error.ts';

const run = promisify(execFile);

export interface UserNumbers {
  uid: number;
  gid: number;
}

/** The numbers of a user named in `/etc/passwd`; `null` when there is none. */
export async function findUser(name: string): Promise<UserNumbers | null> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Whose a file or folder is; `null` when it does not exist. */
export async function findOwner(path: string): Promise<UserNumbers | null> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The user PostgreSQL runs as where root may not lend it a number: `vestka`, Debian's `postgres`,
 * or a `vestka` made now.
 * @throws {EmbeddedPostgresError} when none can be made.
 */
export async function ensureSystemUser(): Promise<UserNumbers> {
  const known = (await findUser('vestka')) ?? (await findUser('postgres'));
  if (known) return known;
  try {
    await run('useradd', [
      '--system',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'vestka',
    ]);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, user namespaces are forbidden here, and a system user cannot be made: ${String(cause)}. Start the portal as an ordinary user. ${useYourOwn}`,
      { cause },
    );
  }
  const made = await findUser('vestka');
  if (!made) throw new EmbeddedPostgresError('useradd made no user "vestka" in /etc/passwd.');
  return made;
}

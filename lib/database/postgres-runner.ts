import 'server-only';
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * How the PostgreSQL programs are run, for they refuse to run as root.
 * - `direct`: as we are, an ordinary user.
 * - `namespace`: as root, in a user namespace where root bears the number of an ordinary user.
 *   Nothing is copied and every file stays root's, so a clone in root's closed home works.
 * - `system-user`: as root where namespaces are forbidden: as a system user, with the programs and
 *   the data under `/var/lib/vestka`, which that user can reach; or as the ordinary user who made
 *   the database.
 */
export type WayToRun = 'direct' | 'namespace' | 'system-user';

export interface PostgresRunner {
  way: WayToRun;
  /** The folder of the programs. */
  bin: string;
  /** The data folder. */
  data: string;
  /** Whose the files must be, when not ours. */
  owner: { uid: number; gid: number } | null;
  /** What stands before the program on the command line. */
  prefix: string[];
}

/** Starts a program of PostgreSQL. It gets no variable of ours that would change what it does. */
export function spawnPostgres(
  runner: PostgresRunner,
  program: 'initdb' | 'postgres',
  given: string[],
  options: SpawnOptions,
): ChildProcess {
  const [file = '', ...rest] = [...runner.prefix, join(runner.bin, program), ...given];
  return spawn(file, rest, {
    ...options,
    ...runner.owner,
    cwd: '/',
    env: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      LC_ALL: 'C',
    } as unknown as NodeJS.ProcessEnv,
  });
}

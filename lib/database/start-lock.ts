import 'server-only';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/**
 * Runs `work` while no other process starts or stops the server of `dataDir`. A lock left by a
 * killed process is taken over after five seconds.
 * @throws {EmbeddedPostgresError} when another process holds it for more than two minutes.
 */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lockfilePath = join(dataDir, 'postgres.lock');
  let release: () => Promise<void>;
  try {
    release = await lock(dataDir, {
      lockfilePath,
      stale: 5_000,
      update: 1_000,
      retries: { retries: 600, minTimeout: 50, maxTimeout: 200, factor: 1.5 },
      onCompromised: () => {
        // The machine slept, say. PostgreSQL's own lock on its folder still keeps the data whole.
      },
    });
  } catch (cause) {
    const held = cause instanceof Error && 'code' in cause && cause.code === 'ELOCKED';
    if (!held) {
      throw new EmbeddedPostgresError(
        `The data folder ${dataDir} cannot be written: ${String(cause)}`,
        { cause },
      );
    }
    throw new EmbeddedPostgresError(
      `Another process is starting or stopping the database for too long (${lockfilePath}).`,
      { cause },
    );
  }
  try {
    return await work();
  } finally {
    // Fails only when the lock was taken over meanwhile, and then it is not ours to give back.
    await release().catch(() => undefined);
  }
}

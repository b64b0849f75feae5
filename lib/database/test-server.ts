import 'server-only';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrateDatabase } from './migrate-database.ts';
import { isProcess, stopPostmaster } from './postgres-process.ts';
import { findOwner } from './system-users.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's database `postgres`; `vestka` beside it is the migrated template. */
    testServerUrl: string;
  }
}

/** Runs once for all test files: one server in a temporary folder, and a migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepKilledRuns();
  const dataDir = await makeTestFolder();
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  await migrateDatabase(server.url);
  const url = new URL(server.url);
  url.pathname = '/postgres';
  project.provide('testServerUrl', url.href);
  return async () => {
    await server.release();
    await rm(dataDir, { recursive: true, force: true });
  };
}

const prefix = 'vestka-tests-';

/** A temporary folder that bears this process's number; a database in it may outlive the process. */
export function makeTestFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Ends the servers of test runs that were killed, and removes their folders. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || isProcess(Number.parseInt(name.slice(prefix.length), 10))) {
      continue;
    }
    const folder = join(tmpdir(), name);
    if ((await findOwner(folder))?.uid !== process.getuid?.()) continue;
    await stopPostmaster(join(folder, 'postgres'), join(folder, 'postgres.log'));
    await rm(folder, { recursive: true, force: true });
  }
}

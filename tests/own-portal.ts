import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from './ask.ts';
import { findProcesses } from './find-processes.ts';
import { openDoor } from './open-door.ts';
import { test as base } from './portal.ts';
import { makeDataDir, type Portal, removeData, startPortal } from './portal-process.ts';
import { editor, story } from './test-stories.ts';

interface Own {
  dataDir: string;
  /** Address of the one story there: no sample edition is loaded into this database. */
  path: string;
}

/** Tests that start, stop and kill portals of their own, all on one data folder. */
export const test = base.extend<{ start: typeof startPortal }, { own: Own }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
    async ({}, use) => {
      const dataDir = await makeDataDir();
      const door = await openDoor(dataDir);
      const { path } = await door.publishStory(story(), editor);
      await door.close();
      await use({ dataDir, path: path ?? '' });
      await removeData({ dataDir });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  /** Starts a portal that ends with the test at the latest, also with one that fails. */
  // biome-ignore lint/correctness/noEmptyPattern: as above
  start: async ({}, use) => {
    const started: Portal[] = [];
    await use(async (...given) => {
      const portal = await startPortal(...given);
      started.push(portal);
      return portal;
    });
    for (const portal of started) await portal.stop();
  },
});

/** Command lines of the processes that have to do with a data folder. */
export async function processesOf(dataDir: string): Promise<string[]> {
  return (await findProcesses(dataDir)).map(({ command }) => command);
}

/** The folder in which the running portal of a data folder keeps its sockets. */
export async function runFolderOf(dataDir: string): Promise<string> {
  const given = (await findProcesses(dataDir)).flatMap(({ environment }) => environment);
  const folder = given.find((variable) => variable.startsWith('RUN_DIR='));
  if (!folder) throw new Error('Nobody serves there.');
  return folder.slice('RUN_DIR='.length);
}

/** Number of the process that is the embedded database of a data folder. */
export async function postmasterOf(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n', 1)[0]);
}

/** The status of an address; 0 while nobody answers. */
export async function statusOf(portal: Portal, path: string): Promise<number> {
  return ask(portal.url, path).then(
    ({ status }) => status,
    () => 0,
  );
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from './ask.ts';
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

interface RunningProcess {
  pid: number;
  command: string;
  environment: string[];
}

async function findProcesses(dataDir: string): Promise<RunningProcess[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    numbers.map(async (number) => {
      const read = (name: string) => readFile(`/proc/${number}/${name}`, 'utf8').catch(() => '');
      const command = (await read('cmdline')).replaceAll('\0', ' ');
      const environment = (await read('environ')).split('\0');
      const names = command.includes(dataDir) || environment.includes(`DATA_DIR=${dataDir}`);
      const pid = Number(number);
      return names && pid !== process.pid ? [{ pid, command, environment }] : [];
    }),
  );
  return found.flat();
}

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

/** Numbers of the fronts or presses of that name (`press-0`) that run on a data folder. */
export async function childrenOf(dataDir: string, name: string): Promise<number[]> {
  const found = await findProcesses(dataDir);
  return found
    .filter(({ environment }) => environment.includes(`VESTKA_PROCESS=${name}`))
    .map(({ pid }) => pid);
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

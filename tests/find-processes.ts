import { readdir, readFile } from 'node:fs/promises';

export interface RunningProcess {
  pid: number;
  command: string;
  environment: string[];
}

/** Processes that have to do with a data folder, the tests' own left out. */
export async function findProcesses(dataDir: string): Promise<RunningProcess[]> {
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

/**
 * Numbers of the fronts or presses that run on a data folder.
 * @param name one of them (`press-0`), or all of a kind (`press`)
 */
export async function childrenOf(dataDir: string, name: string): Promise<number[]> {
  const found = await findProcesses(dataDir);
  const wanted = new RegExp(`^VESTKA_PROCESS=${name}(?:$|-)`);
  return found
    .filter(({ environment }) => environment.some((variable) => wanted.test(variable)))
    .map(({ pid }) => pid);
}

/** Bytes of memory a process holds now. */
export async function residentBytes(number: number): Promise<number> {
  const status = await readFile(`/proc/${number}/status`, 'utf8');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`Process ${number} tells nothing of its memory.`);
  return Number(kilobytes) * 1024;
}

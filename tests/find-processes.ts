import { readdir, readFile } from 'node:fs/promises';

/**
 * Numbers of a portal's own processes by what they do.
 * @param dataDir the portal's data folder, no other's
 */
export async function findProcesses(dataDir: string, role: 'front' | 'press'): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    numbers.map(async (number) => {
      const environment = await readFile(`/proc/${number}/environ`, 'utf8').catch(() => '');
      const variables = environment.split('\0');
      const is =
        variables.includes(`DATA_DIR=${dataDir}`) &&
        variables.some((one) => one.startsWith(`VESTKA_PROCESS=${role}-`));
      return is ? [number] : [];
    }),
  );
  return found.flat();
}

/** Bytes of memory a process holds now. */
export async function residentBytes(number: number): Promise<number> {
  const status = await readFile(`/proc/${number}/status`, 'utf8');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`Process ${number} tells nothing of its memory.`);
  return Number(kilobytes) * 1024;
}

import { readdir, readFile } from 'node:fs/promises';

/** Linux counts a process's time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

const read = (file: string) => readFile(file, 'utf8').catch(() => '');

/**
 * The processes that do the serving: fronts of a portal, workers of nginx, or the server itself.
 * @param parent the process that was started
 * @returns none where the system has no `/proc`
 */
export async function findServers(parent: number): Promise<number[]> {
  const all = await readChildren();
  const children = all.get(parent) ?? [];
  const fronts: number[] = [];
  for (const number of children) {
    const environment = await read(`/proc/${number}/environ`);
    if (/(?:^|\0)VESTKA_PROCESS=front-/.test(environment)) fronts.push(number);
  }
  if (fronts.length > 0) return fronts;
  return children.length > 0 || all.size === 0 ? children : [parent];
}

/**
 * The processes a process has started, those they have started, and so on; it not among them.
 * @returns none where the system has no `/proc`
 */
export async function findDescendants(ancestor: number): Promise<number[]> {
  const children = await readChildren();
  const found = [...(children.get(ancestor) ?? [])];
  for (const one of found) found.push(...(children.get(one) ?? []));
  return found;
}

/** The processes each process has started; none where the system has no `/proc`. */
async function readChildren(): Promise<Map<number, number[]>> {
  const children = new Map<number, number[]>();
  const names = await readdir('/proc').catch(() => []);
  for (const number of names.filter((name) => /^\d+$/.test(name)).map(Number)) {
    const [, ppid] = /\) \S (\d+)/.exec(await read(`/proc/${number}/stat`)) ?? [];
    children.set(Number(ppid), [...(children.get(Number(ppid)) ?? []), number]);
  }
  return children;
}

/** Seconds of a processor these processes have used so far. */
export async function cpuSeconds(processes: readonly number[]): Promise<number> {
  let ticks = 0;
  for (const number of processes) {
    const fields = (await read(`/proc/${number}/stat`)).split(') ')[1]?.split(' ') ?? [];
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }
  return ticks / TICKS_PER_SECOND;
}

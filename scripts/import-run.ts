import type { Group } from './import-groups.ts';
import type { ImportReport, Told } from './import-report.ts';
import type { Workers } from './import-workers.ts';

export interface RunOptions {
  workers: Workers;
  report: ImportReport;
  isInterrupted(): boolean;
  /** Told after each group. */
  advanced(): void;
}

/**
 * Brings groups in: read and prepared several at once, stored one after another in their order.
 * @throws the first failure that is not of a document: the database went away, a thread ended.
 */
export async function runImport(groups: AsyncIterable<Group>, options: RunOptions): Promise<void> {
  const { workers, report } = options;
  const running = new Set<Promise<void>>();
  let turn: Promise<void> = Promise.resolve();
  const failure: { error?: unknown } = {};
  for await (const group of groups) {
    if (options.isInterrupted() || 'error' in failure) break;
    const before = turn;
    const ready = prepareGroup(group, workers);
    turn = (async () => {
      const piece = await ready.catch((error: unknown) => ({ error }));
      await before;
      if ('error' in failure) return;
      try {
        if ('error' in piece) throw piece.error;
        for (const told of await piece.store()) report.tell(told);
      } catch (error) {
        failure.error = error;
      }
      options.advanced();
    })();
    const one = turn.finally(() => running.delete(one));
    running.add(one);
    // One more than there are threads: it is read meanwhile.
    if (running.size > workers.count) await Promise.race(running);
  }
  await turn;
  if ('error' in failure) throw failure.error;
}

async function prepareGroup(group: Group, workers: Workers): Promise<{ store(): Promise<Told[]> }> {
  if ('works' in group) return workers.prepare(group.works);
  const told = toldOf(group);
  return { store: async () => (told ? [told] : []) };
}

function toldOf(group: Exclude<Group, { works: unknown }>): Told | null {
  const { file } = group;
  if ('refused' in group) return { kind: 'rejected', where: file, reason: group.refused };
  if ('other' in group) return { kind: 'other', file, what: group.other, count: group.count };
  if (!('rejected' in group.item)) return null;
  const { number, rejected: reason } = group.item;
  return { kind: 'rejected', where: `${file}, item ${number}`, reason };
}

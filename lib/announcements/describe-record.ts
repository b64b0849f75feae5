import { formatStoryTime } from '#lib/clock/clock.ts';
import { type Protocol, protocolNames } from './announcement.ts';
import type { AnnouncementRecord, RecordedAnnouncement } from './read-record.ts';

const variables: Record<Protocol, string> = { indexnow: 'INDEXNOW_KEY', websub: 'WEBSUB_HUB' };

/**
 * The record of a protocol for the operator's terminal, line by line, times in Minsk.
 * @param to whom announcements go; `null` when they are off.
 */
export function describeRecord(
  protocol: Protocol,
  to: string | null,
  { counts, lastDone, mark, waiting, failed }: AnnouncementRecord,
  now: Date,
): string[] {
  const isHeld = counts.waiting > 0 && mark !== null && mark.holdUntil > now;
  const hold = isHeld ? `, nothing is sent until ${formatStoryTime(mark.holdUntil)}` : '';
  const last = lastDone ? `, the last at ${formatStoryTime(lastDone)}` : '';
  return [
    `${protocolNames[protocol]}: ${to === null ? `off, ${variables[protocol]} is not set` : to}`,
    `  waiting: ${counts.waiting}${hold}`,
    ...waiting.map((one) => lineOf(one, one.nextTryAt)),
    ...more(counts.waiting, waiting),
    `  done lately: ${counts.done}${last}`,
    `  failed: ${counts.failed}`,
    ...failed.map((one) => lineOf(one, one.finishedAt)),
    ...more(counts.failed, failed),
  ];
}

function lineOf({ address, attempts, problem }: RecordedAnnouncement, at: Date | null): string {
  const time = at ? formatStoryTime(at) : '';
  const tries = attempts === 0 ? '' : ` (${attempts} ${attempts === 1 ? 'try' : 'tries'})`;
  return `    ${time}  ${address}${tries}${problem === null ? '' : `  ${problem}`}`;
}

function more(count: number, shown: readonly unknown[]): string[] {
  return count > shown.length ? [`    and ${count - shown.length} older`] : [];
}

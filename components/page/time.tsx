import { formatMachineTime } from '#lib/clock/clock.ts';

/** An instant as text for readers and, with its offset, for machines. */
export function Time({ at, text }: { at: Date; text: string }) {
  return <time dateTime={formatMachineTime(at)}>{text}</time>;
}

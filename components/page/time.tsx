import { formatMachineTime } from '#lib/clock/clock.ts';
import { html } from '#lib/html.ts';

/** An instant as text for readers and, with its offset, for machines. */
export function Time({ at, text }: { at: Date; text: string }) {
  return <time dateTime={formatMachineTime(at)}>{text}</time>;
}

/** The same within a larger string. */
export function renderTime(at: Date, text: string) {
  return html`<time datetime="${formatMachineTime(at)}">${text}</time>`;
}

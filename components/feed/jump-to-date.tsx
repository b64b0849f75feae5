import { StaticPart } from '#components/page/static-part.tsx';
import { type Day, dayOf } from '#lib/clock/clock.ts';
import { html } from '#lib/html.ts';
import { dateParameter } from '#lib/stories/list-address.ts';

/**
 * «Перейти к дате»: the browser's own field, asked for by its address, so that it works without
 * scripts; nothing for an archive without stories.
 * @param first the archive's first day.
 */
export function JumpToDate({ base, first, now }: { base: string; first: Day | null; now: Date }) {
  if (first === null) return null;
  return (
    <StaticPart
      as="div"
      at=".jump"
      className="jump"
      html={html`<form action="${base}"><label for="jump">Перейти к дате</label> <input id="jump" type="date" name="${dateParameter}" min="${first}" max="${dayOf(now)}" required/> <button type="submit">Открыть</button></form>`}
    />
  );
}

import { dayOf, formatToday } from '#lib/clock/clock.ts';
import { site } from '#lib/site.ts';
import { CategoryStrip } from './category-strip.tsx';
import { Place } from './place.tsx';

/** State bodies, flag, today's date, place, the publication's name and the categories. */
export function Masthead({ path, now }: { path: string; now: Date }) {
  return (
    <>
      <div className="wrap mast-line">
        <a className="mast-bodies" href={site.stateBodies.path}>
          {site.stateBodies.label}
        </a>
        <p className="mast-today">
          <img src={site.flag.src} alt={site.flag.alt} width="32" height="16" fetchPriority="low" />
          <time dateTime={dayOf(now)}>{formatToday(now)}</time>
        </p>
        <Place />
      </div>
      <p className="wrap mast-name">
        <a href="/">{site.name}</a>
      </p>
      <CategoryStrip path={path} />
    </>
  );
}

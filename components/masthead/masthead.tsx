import { comfortLink } from '#components/page/section-links.ts';
import { StaticPart } from '#components/page/static-part.tsx';
import { minskDay } from '#lib/clock/day-words.ts';
import { html } from '#lib/html.ts';
import { site } from '#lib/site.ts';
import { CategoryStrip } from './category-strip.tsx';
import { Menus } from './menus.client.tsx';
import { Place } from './place.client.tsx';
import type { PlaceWeather } from './place-weather.ts';
import { renderIcon } from './render-icon.ts';
import { renderSearchField } from './search-field.ts';
import { SectionMenu } from './section-menu.tsx';
import { ThemeSwitch } from './theme-switch.client.tsx';
import { Today } from './today.client.tsx';

const search = html`<summary aria-label="Поиск">${renderIcon('search')}</summary>${renderSearchField()}`;
const head = html`<p class="mast-name"><a href="/">${site.name}</a></p>${renderSearchField()}`;

/**
 * «Версия для слабовидящих», state bodies, flag, today's date, place and weather, the publication's name, search and the
 * categories.
 * @param place the default place; `null` when `lib/site.ts` does not know it.
 */
export function Masthead({
  path,
  now,
  place,
}: {
  path: string;
  now: Date;
  place: PlaceWeather | null;
}) {
  return (
    <>
      <div className="wrap mast-line">
        <a className="mast-comfort" href={comfortLink.path} data-action="comfort">
          <b aria-hidden="true">Аа</b>
          <span>{comfortLink.name}</span>
        </a>
        <a className="mast-bodies" href={site.stateBodies.path}>
          {site.stateBodies.label}
        </a>
        <p className="mast-today">
          <img src={site.flag.src} alt={site.flag.alt} width="36" height="18" fetchPriority="low" />
          <Today day={minskDay(now)} />
        </p>
        <StaticPart
          as="details"
          at=".mast-search"
          className="mast-search"
          name="masthead"
          html={search}
        />
        <SectionMenu path={path} />
        {place && <Place initial={place} />}
        <div className="mast-settings">
          <ThemeSwitch />
        </div>
      </div>
      <StaticPart as="div" at=".mast-head" className="wrap mast-head" html={head} />
      <CategoryStrip path={path} />
      <Menus />
    </>
  );
}

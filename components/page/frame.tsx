import type { ReactNode } from 'react';
import { Masthead } from '#components/masthead/masthead.tsx';
import type { PlaceWeather } from '#components/masthead/place-weather.ts';
import { StartOffline } from '#components/offline/start-offline.client.tsx';
import { UrgentBar } from '#components/urgent/urgent-bar.tsx';
import { UrgentWatch } from '#components/urgent/urgent-watch.client.tsx';
import { minskDay } from '#lib/clock/day-words.ts';
import type { UrgentStory } from '#lib/stories/urgent.ts';
import { Actions } from './actions.client.tsx';
import { Footer } from './footer.tsx';
import { LiveRegion } from './live-region.client.tsx';

/**
 * What every page has around its content.
 * @param path the page's own address: its section is marked in the masthead.
 * @param place the default place and its weather, for the masthead.
 * @param years years of the archive, for the footer.
 * @param urgent the story of the bar under the masthead.
 * @param reading the story whose page this is: it is not led to.
 * @param hasSamples whether the sample edition is stored: the page says so.
 */
export function Frame({
  path,
  now,
  place,
  years,
  hasSamples,
  urgent,
  reading,
  children,
}: {
  path: string;
  now: Date;
  place: PlaceWeather | null;
  years: readonly number[];
  hasSamples: boolean;
  urgent: UrgentStory | null;
  reading?: number | undefined;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#main">
        К содержанию
      </a>
      <header className="masthead">
        {hasSamples && <p className="samples">Демонстрационный выпуск: события и люди вымышлены</p>}
        <Masthead path={path} now={now} place={place} />
      </header>
      {urgent && urgent.id !== reading && <UrgentBar story={urgent} />}
      <main id="main" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <UrgentWatch day={minskDay(now)} {...(reading !== undefined && { reading })} />
      <LiveRegion />
      <Actions />
      <StartOffline />
      <Footer years={years} now={now} />
    </>
  );
}

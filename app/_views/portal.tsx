import type { ReactNode } from 'react';
import { placeWeather } from '#components/masthead/place-weather.ts';
import { Frame } from '#components/page/frame.tsx';
import type { PageHead } from '#lib/discovery/page-head.ts';
import { renderHead } from '#lib/discovery/render-head.ts';
import { siteUrl } from '#lib/discovery/site-url.ts';
import { asRail, currentRequest, note, setHead } from '#lib/press/request-context.ts';
import { placeOf, site } from '#lib/site.ts';
import { mastheadWeatherNote } from '#lib/stories/notes.ts';
import { readYears } from '#lib/stories/read-archive.ts';
import { readHasSamples } from '#lib/stories/read-samples.ts';
import { readUrgentStory } from '#lib/stories/read-urgent.ts';
import { readWeather } from '#lib/weather/read-weather.ts';

/**
 * The frame of every page. While the sample edition is stored no page is for search engines.
 * @param path the page's own address.
 * @param reading the story whose page this is.
 */
export async function Portal({
  path,
  head,
  reading,
  children,
}: {
  path: string;
  head: PageHead;
  reading?: number;
  children: ReactNode;
}) {
  setHead(renderHead(head, siteUrl()));
  const [years, hasSamples, weather, urgent] = await Promise.all([
    readYears(),
    readHasSamples(),
    asRail(() => {
      note(mastheadWeatherNote);
      return readWeather(site.defaultPlace);
    }),
    asRail(readUrgentStory),
  ]);
  const place = placeOf(site.defaultPlace);
  if (hasSamples) currentRequest()?.headers.set('X-Robots-Tag', 'noindex');
  return (
    <Frame
      path={path}
      now={new Date()}
      place={place ? placeWeather(place, weather) : null}
      years={years}
      hasSamples={hasSamples}
      urgent={urgent}
      reading={reading}
    >
      {children}
    </Frame>
  );
}

import { ListHead } from '#components/feed/list-head.tsx';
import { PlaceList } from '#components/weather/place-list.tsx';
import { WeatherCredit } from '#components/weather/weather-credit.tsx';
import { WeatherNow } from '#components/weather/weather-now.tsx';
import { WeatherPart } from '#components/weather/weather-part.tsx';
import { pageHead } from '#lib/discovery/page-head.ts';
import { type Place, placeOf, site } from '#lib/site.ts';
import { readWeathers } from '#lib/weather/read-weather.ts';
import { Portal } from './portal.tsx';

const path = '/weather';
const title = 'Погода';
const description = 'Прогноз погоды в городах Беларуси: сейчас, по часам и на пять дней';
const { compare } = new Intl.Collator('ru');
const places: readonly Place[] = site.places;
const centres = places.filter(({ regionalCentre }) => regionalCentre);
const others = places
  .filter(({ slug, regionalCentre }) => slug !== site.defaultPlace && !regionalCentre)
  .toSorted((a, b) => compare(a.name, b.name));

/** The default place, the regional centres, then the other places by name. */
export async function WeatherView() {
  const weathers = await readWeathers(places.map(({ slug }) => slug));
  const place = placeOf(site.defaultPlace);
  const weather = weathers.get(site.defaultPlace);
  // Two for a while, after the operator has chosen another provider.
  const credits = new Map([...weathers.values()].map(({ credit }) => [credit.name, credit]));
  return (
    <Portal path={path} head={pageHead({ title, description, path })}>
      <div className="weather">
        <ListHead title={title} />
        {place && (
          <WeatherPart id="here" title={<a href={`/weather/${place.slug}`}>{place.name}</a>}>
            {weather && <WeatherNow now={weather.now} />}
          </WeatherPart>
        )}
        <WeatherPart id="centres" title="Областные центры">
          <PlaceList places={centres} weathers={weathers} />
        </WeatherPart>
        <WeatherPart id="others" title="Другие города">
          <PlaceList places={others} weathers={weathers} />
        </WeatherPart>
        {[...credits].map(([name, credit]) => (
          <WeatherCredit key={name} credit={credit} />
        ))}
      </div>
    </Portal>
  );
}

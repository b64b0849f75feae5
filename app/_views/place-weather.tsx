import { ListHead } from '#components/feed/list-head.tsx';
import { Onward } from '#components/page/onward.tsx';
import { NoForecast } from '#components/weather/no-forecast.tsx';
import { WeatherCredit } from '#components/weather/weather-credit.tsx';
import { WeatherDays } from '#components/weather/weather-days.tsx';
import { WeatherHours } from '#components/weather/weather-hours.tsx';
import { WeatherNow } from '#components/weather/weather-now.tsx';
import { WeatherPart } from '#components/weather/weather-part.tsx';
import { pageHead } from '#lib/discovery/page-head.ts';
import type { Place } from '#lib/site.ts';
import { readWeather } from '#lib/weather/read-weather.ts';
import { readWish } from '#lib/weather/read-wish.ts';
import type { Weather } from '#lib/weather/weather.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

/** The weather of a place, or why there is none. */
export async function PlaceWeatherView({ place }: { place: Place }) {
  const path = `/weather/${place.slug}`;
  const title = `Погода: ${place.name}`;
  const description = `${place.name}: прогноз погоды на сейчас, на ближайшие сутки по часам и на пять дней`;
  const weather = await readWeather(place.slug);
  return (
    <Portal path={path} head={pageHead({ title, description, path })}>
      <Onward rails={<Rails />}>
        <div className="weather">
          <ListHead
            title={title}
            crumbs={[{ name: 'Погода', path: '/weather' }, { name: place.name }]}
          />
          {weather ? (
            <Forecast weather={weather} />
          ) : (
            <NoForecast place={place} wish={await readWish(place)} />
          )}
        </div>
      </Onward>
    </Portal>
  );
}

function Forecast({ weather: { now, hours, days, fetchedAt, credit } }: { weather: Weather }) {
  const today = new Date();
  return (
    <>
      <WeatherNow now={now} />
      {hours.length > 0 && (
        <WeatherPart id="hours" title="Ближайшие часы">
          <WeatherHours hours={hours} now={today} />
        </WeatherPart>
      )}
      <WeatherPart id="days" title={days.length === 5 ? 'Пять дней' : 'По дням'}>
        <WeatherDays days={days} now={today} />
      </WeatherPart>
      <WeatherCredit credit={credit} fetchedAt={fetchedAt} />
    </>
  );
}

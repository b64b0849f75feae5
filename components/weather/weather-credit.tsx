import { Time } from '#components/page/time.tsx';
import { formatDayAndTime } from '#lib/clock/clock.ts';
import type { WeatherCredit as Credit } from '#lib/weather/weather.ts';

/**
 * Whose forecast it is and under which licence, as that licence asks.
 * @param fetchedAt when the provider gave it, where one time holds for all that is shown.
 */
export function WeatherCredit({ credit, fetchedAt }: { credit: Credit; fetchedAt?: string }) {
  const at = fetchedAt && new Date(fetchedAt);
  return (
    <p className="weather-credit">
      Прогноз: <a href={credit.address}>{credit.name}</a>,{' '}
      <a href={credit.licenceAddress}>{credit.licence}</a>
      {at && (
        <>
          . Получен <Time at={at} text={formatDayAndTime(at)} />
        </>
      )}
    </p>
  );
}

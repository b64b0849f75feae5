import { Quiet } from '#components/page/quiet.tsx';
import type { Place } from '#lib/site.ts';

/**
 * A place without fresh figures, and why.
 * @param wish whether its forecast is kept fresh (`wanted`), waits for somebody to ask for it, or
 *   the portal shows no weather at all.
 */
export function NoForecast({ place, wish }: { place: Place; wish: 'off' | 'wanted' | 'unwanted' }) {
  if (wish === 'off') return <Quiet>Прогноз погоды отключён.</Quiet>;
  if (wish === 'wanted') {
    return (
      <div className="no-forecast">
        <Quiet>Прогноза пока нет. Он появится здесь, как только ответит служба погоды.</Quiet>
        <a href={`/weather/${place.slug}`}>Обновить страницу</a>
      </div>
    );
  }
  return (
    <form className="no-forecast" method="post" action="/api/weather">
      <Quiet>Прогноза пока нет: его давно никто не спрашивал.</Quiet>
      <button type="submit" name="place" value={place.slug}>
        Запросить прогноз
      </button>
    </form>
  );
}

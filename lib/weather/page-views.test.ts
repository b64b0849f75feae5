import { expect, test } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { newRequestContext, runInRequestContext } from '#lib/press/request-context.ts';
import { site } from '#lib/site.ts';
import { noteWanted } from './publish-wish.ts';
import { readWeather, readWeathers } from './read-weather.ts';
import { ALWAYS, aWhile, useTestService } from './test-service.ts';

const { clear } = useTestDatabase();
const service = useTestService(clear);
const places = site.places.map(({ slug }) => slug);

/** All that any page and the masthead's question do about weather; a page renders no faster than
 * a hundred times a second, so the pages themselves are viewed in `tests/weather.spec.ts`. */
test('ten thousand page views cause no request', async () => {
  service.start();
  await service.asked(ALWAYS);
  for (const place of places) await noteWanted(place);
  await service.asked(places.length);
  await aWhile();
  const view = (number: number) =>
    runInRequestContext(newRequestContext(), async () => {
      const place = places[number % places.length] ?? '';
      await noteWanted(place);
      expect((await readWeather(place))?.now.temperature).toBe(-2);
      if (number % 100 === 0) expect(await readWeathers(places)).toHaveProperty('size', 27);
    });
  for (let number = 0; number < 10_000; number += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, more) => view(number + more)));
  }
  await aWhile();
  expect(service.server.requests).toHaveLength(places.length);
}, 60_000);

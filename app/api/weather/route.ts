import { placeWeather } from '#components/masthead/place-weather.ts';
import { answerJson, answerProblem } from '#lib/press/answer-json.ts';
import { placeOf } from '#lib/site.ts';
import { readLastEvent } from '#lib/stories/read-events.ts';
import { noteWanted } from '#lib/weather/publish-wish.ts';
import { readWeather } from '#lib/weather/read-weather.ts';

export const dynamic = 'force-dynamic';

/** Bytes of a form that names a place; a longer one is something else. */
const LONGEST_FORM = 1_000;

/**
 * The weather of one place for the masthead. That somebody asked is noted.
 * Without fresh figures all but the place is `null`.
 */
export async function GET(request: Request): Promise<Response> {
  const place = placeOf(new URL(request.url).searchParams.get('place') ?? '');
  if (!place) return answerNoSuchPlace();
  await noteWanted(place.slug);
  const weather = await readWeather(place.slug);
  const icon = weather?.now.condition?.icon ?? null;
  const body = { ...placeWeather(place, weather), icon };
  return answerJson(body);
}

/** A reader without JavaScript chose a place in a form: notes it and leads to its page. */
export async function POST(request: Request): Promise<Response> {
  const length = request.headers.get('Content-Length');
  if (length === null) {
    return answerProblem(411, 'Length unknown', 'A form is read here only with its length.');
  }
  if (Number(length) > LONGEST_FORM) {
    return answerProblem(413, 'Too much', `A form of at most ${LONGEST_FORM} bytes is read here.`);
  }
  const place = placeOf(new URLSearchParams(await request.text()).get('place') ?? '');
  if (!place) return answerNoSuchPlace();
  await noteWanted(place.slug);
  // The page it leads to says that the forecast was asked for: the front waits until it knows.
  const headers = {
    Location: `/weather/${place.slug}`,
    'x-event': String(await readLastEvent()),
  };
  return new Response(null, { status: 303, headers });
}

function answerNoSuchPlace(): Response {
  return answerProblem(404, 'No such place', 'The parameter "place" names no place known here.');
}

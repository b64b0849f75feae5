import { answerJson } from '#lib/press/answer-json.ts';
import { site } from '#lib/site.ts';

export const dynamic = 'force-dynamic';

/** Every place with weather and where it lies, for the masthead's chooser. */
export function GET(): Response {
  const places = site.places.map(({ slug, name, latitude, longitude }) => ({
    slug,
    name,
    latitude,
    longitude,
  }));
  return answerJson({ places });
}

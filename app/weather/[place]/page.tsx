import { absentMetadata, pageMetadata } from '#lib/discovery/page-metadata.ts';
import { placeOf } from '#lib/site.ts';
import { Missing, missingTitle } from '../../_views/missing.tsx';
import { PlaceWeatherView } from '../../_views/place-weather.tsx';

interface Props {
  params: Promise<{ place: string }>;
}

export async function generateMetadata({ params }: Props) {
  const place = placeOf((await params).place);
  if (!place) return absentMetadata(missingTitle);
  const title = `Погода: ${place.name}`;
  const description = `${place.name}: прогноз погоды на сейчас, на ближайшие сутки по часам и на пять дней`;
  return pageMetadata({ title, description, path: `/weather/${place.slug}` });
}

/** The weather of a place: now, the next 24 hours, five days. */
export default async function PlaceWeatherPage({ params }: Props) {
  const { place: slug } = await params;
  const place = placeOf(slug);
  return place ? <PlaceWeatherView place={place} /> : <Missing path={`/weather/${slug}`} />;
}

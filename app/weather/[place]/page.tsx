import { placeOf } from '#lib/site.ts';
import { Missing } from '../../_views/missing.tsx';
import { PlaceWeatherView } from '../../_views/place-weather.tsx';

interface Props {
  params: Promise<{ place: string }>;
}

/** The weather of a place: now, the next 24 hours, five days. */
export default async function PlaceWeatherPage({ params }: Props) {
  const { place: slug } = await params;
  const place = placeOf(slug);
  return place ? <PlaceWeatherView place={place} /> : <Missing path={`/weather/${slug}`} />;
}

import type { Metadata } from 'next';
import { pageMetadata } from '#lib/discovery/page-metadata.ts';
import { WeatherView } from '../_views/weather.tsx';

export function generateMetadata(): Metadata {
  const description = 'Прогноз погоды в городах Беларуси: сейчас, по часам и на пять дней';
  return pageMetadata({ title: 'Погода', description, path: '/weather' });
}

/** All places with their weather of this hour. */
export default function WeatherPage() {
  return <WeatherView />;
}

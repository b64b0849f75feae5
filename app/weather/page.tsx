import { WeatherView } from '../_views/weather.tsx';

/** All places with their weather of this hour. */
export default function WeatherPage() {
  return <WeatherView />;
}

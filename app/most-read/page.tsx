import { MostReadView } from '../_views/most-read.tsx';

/** What is read most: in the last hour, day and week. */
export default function MostReadRoute() {
  return <MostReadView />;
}

import { LinesView } from '../_views/lines.tsx';

/** «Сюжеты». */
export default function LinesPage() {
  return <LinesView page={1} />;
}

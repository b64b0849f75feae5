import { FrontView } from './_views/front.tsx';

export default function FrontPage() {
  return <FrontView />;
}

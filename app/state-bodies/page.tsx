import { StateBodies } from '#components/page/state-bodies.tsx';
import { pageHead } from '#lib/discovery/page-head.ts';
import { site } from '#lib/site.ts';
import { Portal } from '../_views/portal.tsx';

const { title, path } = site.stateBodies;
const description = 'Государственные органы Республики Беларусь и их официальные сайты';

/** The directory of the country's institutions. */
export default function StateBodiesPage() {
  return (
    <Portal path={path} head={pageHead({ title, description, path })}>
      <StateBodies groups={site.stateBodyGroups} />
    </Portal>
  );
}

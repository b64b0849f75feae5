import type { Metadata } from 'next';
import { StateBodies } from '#components/page/state-bodies.tsx';
import { pageMetadata } from '#lib/discovery/page-metadata.ts';
import { site } from '#lib/site.ts';
import { Portal } from '../_views/portal.tsx';

const { title, path } = site.stateBodies;

export function generateMetadata(): Metadata {
  const description = 'Государственные органы Республики Беларусь и их официальные сайты';
  return pageMetadata({ title, description, path });
}

/** The directory of the country's institutions. */
export default function StateBodiesPage() {
  return (
    <Portal path={path}>
      <StateBodies groups={site.stateBodyGroups} />
    </Portal>
  );
}

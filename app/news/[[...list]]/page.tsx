import { permanentRedirect } from 'next/navigation';
import { absentMetadata } from '#lib/discovery/page-metadata.ts';
import { site } from '#lib/site.ts';
import { parseListAddress } from '#lib/stories/list-address.ts';
import { ListView, listViewMetadata } from '../../_views/list.tsx';
import { Missing, missingTitle } from '../../_views/missing.tsx';
import type { ListScope } from '../../_views/read-list.ts';

interface Props {
  params: Promise<{ list?: string[] }>;
}

const { path: base, label: name } = site.allNews;
const scope: ListScope = { base, name, description: site.description };

export async function generateMetadata({ params }: Props) {
  const address = parseListAddress((await params).list ?? []);
  if (!address || address.kind === 'first-page') return absentMetadata(missingTitle);
  return listViewMetadata(scope, address);
}

/** «Все новости»: the newest, pages, years, months, days. */
export default async function AllNewsPage({ params }: Props) {
  const { list = [] } = await params;
  const address = parseListAddress(list);
  if (!address) return <Missing path={`${base}/${list.join('/')}`} />;
  if (address.kind === 'first-page') permanentRedirect(base);
  return <ListView scope={scope} address={address} />;
}

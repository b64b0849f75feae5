import { permanentRedirect } from 'next/navigation';
import { site } from '#lib/site.ts';
import { parseListAddress } from '#lib/stories/list-address.ts';
import { ListView } from '../../_views/list.tsx';
import { Missing } from '../../_views/missing.tsx';
import type { ListScope } from '../../_views/read-list.ts';

interface Props {
  params: Promise<{ list?: string[] }>;
}

const { path: base, label: name } = site.allNews;
const scope: ListScope = { base, name, description: site.description };

/** «Все новости»: the newest, pages, years, months, days. */
export default async function AllNewsPage({ params }: Props) {
  const { list = [] } = await params;
  const address = parseListAddress(list);
  if (!address) return <Missing path={`${base}/${list.join('/')}`} />;
  if (address.kind === 'first-page') permanentRedirect(base);
  return <ListView scope={scope} address={address} />;
}

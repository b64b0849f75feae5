import { permanentRedirect } from 'next/navigation';
import { parseListAddress } from '#lib/stories/list-address.ts';
import { readTagPage } from '#lib/stories/read-tags.ts';
import { Missing } from '../../../_views/missing.tsx';
import { TagView } from '../../../_views/tag.tsx';

interface Props {
  params: Promise<{ slug: string; list?: string[] }>;
}

/** Stories with a tag, newest first, page by page. */
export default async function TagPage({ params }: Props) {
  const { slug, list = [] } = await params;
  const address = parseListAddress(list);
  if (address?.kind === 'first-page') permanentRedirect(`/tags/${slug}`);
  const found = address?.kind === 'page' ? await readTagPage({ slug, page: address.page }) : null;
  if (!found || found.page.stories.length === 0) {
    return <Missing path={['/tags', slug, ...list].join('/')} />;
  }
  return <TagView tag={found.tag} page={found.page} />;
}

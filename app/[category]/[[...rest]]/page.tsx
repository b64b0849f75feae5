import { permanentRedirect } from 'next/navigation';
import { type Category, categoryOf, servicePageOf } from '#lib/site.ts';
import { isStoryAddress, parseListAddress, parseServicePage } from '#lib/stories/list-address.ts';
import { parseLiveView } from '#lib/stories/live-address.ts';
import { ListView } from '../../_views/list.tsx';
import { Missing } from '../../_views/missing.tsx';
import type { ListScope } from '../../_views/read-list.ts';
import { ServiceView } from '../../_views/service.tsx';
import { StoryView } from '../../_views/story.tsx';

interface Props {
  params: Promise<{ category: string; rest?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * A category (newest, pages, years, months, days), its articles, and the pages about the
 * publication. Whatever no other route answers ends here as a missing page.
 */
export default async function CategoryPage({ params, searchParams }: Props) {
  const { category: slug, rest = [] } = await params;
  const path = ['', slug, ...rest].join('/');
  if (isStoryAddress(rest)) {
    const { order, page } = await searchParams;
    const parameters = new URLSearchParams({ order: String(order), page: String(page) });
    return <StoryView path={path} view={parseLiveView(parameters)} />;
  }
  const category = categoryOf(slug);
  const address = category && parseListAddress(rest);
  if (address?.kind === 'first-page') permanentRedirect(`/${slug}`);
  if (category && address) return <ListView scope={scopeOf(category)} address={address} />;
  const service = servicePageOf(slug);
  const number = service && parseServicePage(slug, rest);
  if (number === 'first-page') permanentRedirect(`/${slug}`);
  return service && number ? (
    <ServiceView page={service} number={number} />
  ) : (
    <Missing path={path} />
  );
}

function scopeOf({ slug, name, description }: Category): ListScope {
  return { base: `/${slug}`, name, description: description || name, category: slug };
}

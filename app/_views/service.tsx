import { ServicePage } from '#components/page/service-page.tsx';
import { cutAtWord } from '#lib/discovery/cut-at-word.ts';
import { pageHead } from '#lib/discovery/page-head.ts';
import { type ServicePage as ServicePageContent, site } from '#lib/site.ts';
import { CorrectionsView } from './corrections.tsx';
import { Portal } from './portal.tsx';

/**
 * A page about the publication; «Исправления» lists them after its text.
 * @param number of the page of corrections, from 1.
 */
export function ServiceView({ page, number = 1 }: { page: ServicePageContent; number?: number }) {
  const { slug, title } = page;
  const description = descriptionOf(page);
  if (slug === 'corrections') return CorrectionsView({ page, number, description });
  return (
    <Portal path={`/${slug}`} head={pageHead({ title, description, path: `/${slug}` })}>
      <ServicePage page={page} />
    </Portal>
  );
}

function descriptionOf({ title, sections }: ServicePageContent): string {
  const text = sections?.flatMap(({ paragraphs }) => paragraphs)[0];
  return cutAtWord(text ?? `${title}: ${site.name}`, 160);
}

import { CorrectionsList } from '#components/page/corrections-list.tsx';
import { ServicePage } from '#components/page/service-page.tsx';
import { cutAtWord } from '#lib/discovery/cut-at-word.ts';
import { pageHead } from '#lib/discovery/page-head.ts';
import { type ServicePage as ServicePageContent, site } from '#lib/site.ts';
import { readCorrections } from '#lib/stories/read-corrections.ts';
import { Portal } from './portal.tsx';

/** Corrections printed on their page: a year of a careful newsroom. */
const correctionCount = 100;

/** A page about the publication; «Исправления» lists the newest ones after its text. */
export function ServiceView({ page }: { page: ServicePageContent }) {
  return (
    <Portal path={`/${page.slug}`} head={headOf(page)}>
      <ServicePage page={page}>{page.slug === 'corrections' && <NewestCorrections />}</ServicePage>
    </Portal>
  );
}

async function NewestCorrections() {
  return <CorrectionsList corrections={await readCorrections({ limit: correctionCount })} />;
}

function headOf({ slug, title, sections }: ServicePageContent) {
  const text = sections?.flatMap(({ paragraphs }) => paragraphs)[0];
  const description = cutAtWord(text ?? `${title}: ${site.name}`, 160);
  return pageHead({ title, description, path: `/${slug}` });
}

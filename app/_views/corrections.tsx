import { PageLinks } from '#components/feed/page-links.tsx';
import { CorrectionsList } from '#components/page/corrections-list.tsx';
import { ServicePage } from '#components/page/service-page.tsx';
import { pageHead } from '#lib/discovery/page-head.ts';
import { type ServicePage as ServicePageContent, site } from '#lib/site.ts';
import { formatListAddress } from '#lib/stories/list-address.ts';
import { readCorrectionsPage } from '#lib/stories/read-corrections.ts';
import { Missing } from './missing.tsx';
import { Portal } from './portal.tsx';

/**
 * «Исправления»: the publication's rule, then its corrections, newest first; further pages have the
 * corrections alone.
 * @param page the service page with the rule.
 * @param number from 1.
 * @param description of the first page.
 */
export async function CorrectionsView({
  page,
  number,
  description,
}: {
  page: ServicePageContent;
  number: number;
  description: string;
}) {
  const base = `/${page.slug}`;
  const { corrections, hasNext } = await readCorrectionsPage(number);
  const addressOf = (to: number) => formatListAddress(base, { kind: 'page', page: to });
  const path = addressOf(number);
  if (number > 1 && corrections.length === 0) return <Missing path={path} />;
  const title = number === 1 ? page.title : `${page.title}, страница ${number}`;
  const about = number === 1 ? description : `${title}: ${site.name}`;
  const { sections: _, ...untold } = page;
  return (
    <Portal path={path} head={pageHead({ title, description: about, path })}>
      <ServicePage page={number === 1 ? page : { ...untold, title }}>
        <CorrectionsList corrections={corrections} />
        {(number > 1 || hasNext) && (
          <nav className="pages" aria-label="Страницы">
            <PageLinks
              page={number}
              hasNext={hasNext}
              addressOf={addressOf}
              previous="← Более новые"
              next="Более ранние →"
            />
          </nav>
        )}
      </ServicePage>
    </Portal>
  );
}

import { dayOf } from '#lib/clock/clock.ts';
import { site } from '#lib/site.ts';
import { type Link, linkItems } from './link-items.ts';
import { allNews, categories, weather } from './section-links.ts';

/** Categories, the publication's own pages, years of the archive and ©. What is empty is absent. */
export function Footer({ years, now }: { years: readonly number[]; now: Date }) {
  const pages = site.servicePages.map(({ slug, title }) => ({ path: `/${slug}`, name: title }));
  const archive = years.map((year) => ({ path: `${site.allNews.path}/${year}`, name: `${year}` }));
  return (
    <footer className="footer">
      <div className="wrap footer-columns">
        <Links title="Все рубрики" links={[allNews, ...categories, weather]} />
        <Links
          title="О портале"
          links={[...pages, { path: site.stateBodies.path, name: site.stateBodies.title }]}
        />
        <Links title="Архив" links={archive} />
      </div>
      {site.copyrightHolder && (
        <p className="wrap footer-rights">
          © {dayOf(now).slice(0, 4)} {site.copyrightHolder}
        </p>
      )}
    </footer>
  );
}

function Links({ title, links }: { title: string; links: Link[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title}>
      <p>{title}</p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by linkItems */}
      <ul dangerouslySetInnerHTML={{ __html: linkItems(links) }} />
    </nav>
  );
}

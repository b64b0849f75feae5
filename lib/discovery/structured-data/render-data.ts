import type { Thing } from 'schema-dts';
import { type Html, html, readyHtml } from '#lib/html.ts';
import type { ShownPage } from '../page-head.ts';
import { liveBlog } from './live-blog.ts';
import { newsArticle } from './news-article.ts';
import { breadcrumbList, collectionPage } from './page-lists.ts';
import { publication, webSite } from './publication.ts';

/**
 * What a page is in the terms of schema.org, as one JSON-LD block; nothing for pages that are none
 * of it. Browsers do not run it, so that no policy needs to allow it.
 */
export function renderData(shown: ShownPage, siteUrl: string): Html {
  const graph = thingsOf(shown, siteUrl);
  if (graph.length === 0) return readyHtml('');
  const json = serialise({ '@context': 'https://schema.org', '@graph': graph });
  return html`<script type="application/ld+json">${readyHtml(json)}</script>`;
}

function thingsOf(shown: ShownPage, siteUrl: string): Thing[] {
  const { matter, steps, description } = shown;
  const way = steps.length > 0 ? [breadcrumbList(steps, siteUrl)] : [];
  switch (matter.kind) {
    case 'article': {
      const live = liveBlog(matter.story, siteUrl);
      return [newsArticle(matter.story, description, siteUrl), ...(live ? [live] : []), ...way];
    }
    case 'list':
      return [collectionPage(shown, matter.paths, siteUrl), ...way];
    case 'front':
      return [webSite(siteUrl), publication(siteUrl)];
    case 'about':
      return [publication(siteUrl)];
    case 'other':
      return way;
  }
}

/** JSON in which nothing ends a script or begins markup, and that older parsers read too. */
function serialise(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

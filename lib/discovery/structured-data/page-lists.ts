import type { BreadcrumbList, CollectionPage } from 'schema-dts';
import { site } from '#lib/site.ts';
import type { ShownPage, Step } from '../page-head.ts';

/** The way from the front page to this page, itself included (Google, «Breadcrumb»). */
export function breadcrumbList(steps: readonly Step[], siteUrl: string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: '/' }, ...steps].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: siteUrl + path,
    })),
  };
}

/** A page of a list, with the stories it shows in their order; a period may show none. */
export function collectionPage(
  { title, description, path }: Pick<ShownPage, 'title' | 'description' | 'path'>,
  stories: readonly string[],
  siteUrl: string,
): CollectionPage {
  return {
    '@type': 'CollectionPage',
    name: title,
    description,
    url: siteUrl + path,
    inLanguage: site.language,
    ...(stories.length > 0 && {
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: stories.map((story, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          url: siteUrl + story,
        })),
      },
    }),
  };
}

import type { NewsMediaOrganization, SearchAction, WebSite } from 'schema-dts';
import { factOf, type Policy, site } from '#lib/site.ts';

/** What the publication is called within structured data. */
export const publicationId = (siteUrl: string) => `${siteUrl}/#publication`;

/** The publication as the publisher of an article: name and logo (Google, «Article», `publisher`). */
export function publisher(siteUrl: string) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publicationId(siteUrl),
    name: site.name,
    url: `${siteUrl}/`,
    logo: { '@type': 'ImageObject', url: siteUrl + site.logo },
  } as const satisfies NewsMediaOrganization;
}

/** The publication with its rules and how to reach it; what the newsroom has not told is left out. */
export function publication(siteUrl: string): NewsMediaOrganization {
  const rules = (site.policies as readonly Policy[])
    .filter(({ page, fact }) => page !== '' && (fact === undefined || factOf(page, fact) !== ''))
    .map(({ property, page }) => [property, `${siteUrl}/${page}`]);
  return {
    ...publisher(siteUrl),
    description: site.description,
    ...Object.fromEntries(rules),
    ...contacts(siteUrl),
  };
}

/** The site and its search (Google, «Sitelinks search box»; Yandex reads it too). */
export function webSite(siteUrl: string): WebSite {
  const action: SearchAction & { 'query-input': string } = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${siteUrl}/search?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': `${siteUrl}/#site`,
    url: `${siteUrl}/`,
    name: site.name,
    description: site.description,
    inLanguage: site.language,
    publisher: { '@id': publicationId(siteUrl) },
    potentialAction: action,
  };
}

function contacts(siteUrl: string) {
  const { page, ...labels } = site.contacts;
  const telephone = factOf(page, labels.telephone);
  const email = factOf(page, labels.email);
  const address = factOf(page, labels.address);
  const known = { ...(telephone && { telephone }), ...(email && { email }) };
  return {
    ...(address && { address }),
    ...(Object.keys(known).length > 0 && {
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: 'newsroom',
        url: `${siteUrl}/${page}`,
        ...known,
      } as const,
    }),
  };
}

import { type Html, html, readyHtml } from '#lib/html.ts';
import { site } from '#lib/site.ts';

/**
 * How browsers search the portal from their own search field (OpenSearch 1.1, draft 6).
 * @param siteUrl the public origin.
 */
export function renderSearchDescription(siteUrl: string): Html {
  const { name, language } = site;
  return html`${readyHtml('<?xml version="1.0" encoding="UTF-8"?>\n')}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${shorten(name)}</ShortName>
<Description>Поиск по новостям: ${name}</Description>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Language>${language}</Language>
<Image width="48" height="48" type="image/x-icon">${siteUrl}/favicon.ico</Image>
<Image width="192" height="192" type="image/png">${siteUrl}/icon-192.png</Image>
<Url type="text/html" method="get" template="${siteUrl}/search?q={searchTerms}"/>
<Url type="application/x-suggestions+json" method="get" template="${siteUrl}/api/suggest?q={searchTerms}&amp;format=opensearch"/>
</OpenSearchDescription>
`;
}

/** Sixteen characters at most (OpenSearch 1.1, «ShortName»). */
function shorten(name: string): string {
  return [...name].slice(0, 16).join('').trim();
}

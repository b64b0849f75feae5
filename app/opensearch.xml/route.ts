import { renderSearchDescription } from '#lib/discovery/render-search-description.ts';
import { siteUrl } from '#lib/discovery/site-url.ts';

export const dynamic = 'force-dynamic';

/** The description of the portal's search for browsers. */
export function GET(): Response {
  return new Response(renderSearchDescription(siteUrl()).text, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
}

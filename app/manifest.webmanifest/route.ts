import { webManifest } from '#lib/discovery/web-manifest.ts';

export const dynamic = 'force-dynamic';

/** The web application manifest. */
export function GET(): Response {
  return new Response(JSON.stringify(webManifest()), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
}

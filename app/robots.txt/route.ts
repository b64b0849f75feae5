import { parseConfiguration } from '#lib/configuration.ts';
import { renderRobots } from '#lib/discovery/render-robots.ts';

export const dynamic = 'force-dynamic';

/** Where crawlers may go, and where they find the sitemaps. */
export function GET(): Response {
  return new Response(renderRobots(parseConfiguration(process.env)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

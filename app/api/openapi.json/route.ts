import { parseConfiguration } from '#lib/configuration.ts';
import { describeInterface } from '#lib/wires/describe-interface.ts';

export const dynamic = 'force-dynamic';

/** What programs may send, and what they are answered (OpenAPI 3.1). */
export function GET(): Response {
  const { siteUrl } = parseConfiguration(process.env);
  return new Response(JSON.stringify(describeInterface(siteUrl)), {
    headers: { 'Content-Type': 'application/vnd.oai.openapi+json;version=3.1; charset=utf-8' },
  });
}

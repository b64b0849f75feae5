import 'server-only';
import { parseConfiguration } from '#lib/configuration.ts';

let known: string | undefined;

/** The public origin, `https://example.by`: read when a page is rendered, never during the build. */
export function siteUrl(): string {
  known ??= parseConfiguration(process.env).siteUrl;
  return known;
}

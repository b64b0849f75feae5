import { site } from '#lib/site.ts';

/**
 * What feeds call a story by, for good: a `tag:` URI (RFC 4151, section 2.1) of the publication's
 * domain name and the story's number, which no edit, move or withdrawal changes.
 * @param siteUrl the public origin.
 */
export function storyIdentifier(id: number, siteUrl: string): string {
  return `tag:${new URL(siteUrl).hostname},${site.ownedDomainOn}:story/${id}`;
}

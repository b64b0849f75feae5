import type { CorrectionComment, NewsArticle, Organization, Person } from 'schema-dts';
import { formatMachineTime } from '#lib/clock/clock.ts';
import { categoryOf, site } from '#lib/site.ts';
import { lastChangeOf, type Story } from '#lib/stories/story.ts';
import { resendOf } from '../feeds/may-resend.ts';
import { searchPictures } from '../story-pictures.ts';
import { publisher } from './publication.ts';

/**
 * An article, with what Google («Article») and Yandex ask of one. Times have their offset. The text
 * itself is left out: it stands on the page.
 */
export function newsArticle(story: Story, description: string, siteUrl: string): NewsArticle {
  const url = siteUrl + story.path;
  const section = categoryOf(story.category)?.name;
  const resend = resendOf(story);
  const isForeign = story.source !== site.ownSource;
  return {
    '@type': 'NewsArticle',
    headline: story.headline,
    ...(resend !== 'none' && { description }),
    url,
    mainEntityOfPage: url,
    ...(story.picture &&
      resend !== 'none' && {
        image: searchPictures(story.picture).map((path) => siteUrl + path),
      }),
    datePublished: formatMachineTime(story.publishedAt),
    dateModified: formatMachineTime(lastChangeOf(story)),
    author: authorsOf(story, siteUrl),
    publisher: publisher(siteUrl),
    ...(section && { articleSection: section }),
    inLanguage: story.language,
    ...(story.tags.length > 0 && { keywords: story.tags.map(({ name }) => name) }),
    isAccessibleForFree: true,
    ...(isForeign && { sourceOrganization: sourceOf(story) }),
    ...(isForeign && story.sourceUrl && { isBasedOn: story.sourceUrl }),
    ...(story.corrections.length > 0 && { correction: story.corrections.map(correctionOf) }),
  };
}

/** Who signed it; unsigned, the agency it comes from. */
function authorsOf(story: Story, siteUrl: string): (Person | Organization)[] {
  const isOwn = story.source === site.ownSource;
  const { logo: _, ...agency } = publisher(siteUrl);
  if (story.authors.length === 0) return [isOwn ? agency : sourceOf(story)];
  return story.authors.map((name): Person | Organization => {
    if (name === site.name) return agency;
    return name === story.sourceName ? sourceOf(story) : { '@type': 'Person', name };
  });
}

/** The agency or site a story was taken from; its address is the origin of the story's. */
function sourceOf({ sourceName, sourceUrl }: Story): Organization {
  return {
    '@type': 'Organization',
    name: sourceName,
    ...(sourceUrl && URL.canParse(sourceUrl) && { url: `${new URL(sourceUrl).origin}/` }),
  };
}

function correctionOf({ text, at }: Story['corrections'][number]): CorrectionComment {
  return { '@type': 'CorrectionComment', text, datePublished: formatMachineTime(at) };
}

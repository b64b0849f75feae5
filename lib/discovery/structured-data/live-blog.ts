import type { BlogPosting, LiveBlogPosting, Person } from 'schema-dts';
import { formatMachineTime } from '#lib/clock/clock.ts';
import { entryAnchor, type LiveEntry, titleOf } from '#lib/stories/live.ts';
import { lastChangeOf, type Story } from '#lib/stories/story.ts';
import { cutAtWord } from '../cut-at-word.ts';
import { searchPictures } from '../story-pictures.ts';
import { publisher } from './publication.ts';

/** Characters of an entry's text: it stands on the page in full. */
const textLength = 500;
/** Characters of a headline search engines show. */
const headlineLength = 110;

/**
 * A live text beside its article (Google, «Live blog»; schema.org, `LiveBlogPosting`): when it is
 * covered from and to, and its newest updates, each under its own address.
 * @returns `null` for any other story.
 */
export function liveBlog(story: Story, siteUrl: string): LiveBlogPosting | null {
  const { liveText, headline, path, publishedAt } = story;
  if (!liveText) return null;
  const { startedAt, endedAt, newest } = liveText;
  const url = siteUrl + path;
  return {
    '@type': 'LiveBlogPosting',
    '@id': `${url}#live`,
    headline,
    url,
    datePublished: formatMachineTime(publishedAt),
    dateModified: formatMachineTime(lastChangeOf(story)),
    coverageStartTime: formatMachineTime(startedAt),
    ...(endedAt && { coverageEndTime: formatMachineTime(endedAt) }),
    publisher: publisher(siteUrl),
    liveBlogUpdate: newest.map((entry) => updateOf(entry, url, siteUrl)),
  };
}

function updateOf(entry: LiveEntry, url: string, siteUrl: string): BlogPosting {
  const { id, at, author, bodyText, picture, updatedAt } = entry;
  const { logo: _, ...agency } = publisher(siteUrl);
  const person: Person | null = author ? { '@type': 'Person', name: author } : null;
  return {
    '@type': 'BlogPosting',
    headline: cutAtWord(titleOf(entry), headlineLength),
    url: `${url}#${entryAnchor(id)}`,
    datePublished: formatMachineTime(at),
    ...(updatedAt && { dateModified: formatMachineTime(updatedAt) }),
    articleBody: cutAtWord(bodyText, textLength),
    author: person ?? agency,
    ...(picture && { image: searchPictures(picture).map((path) => siteUrl + path) }),
  };
}

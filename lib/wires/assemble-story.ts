import type { Document } from 'domhandler';
import { recogniseDateline } from '#lib/stories/recognise-dateline.ts';
import type { StoryInput } from '#lib/stories/story-input.ts';
import { arrangeLead } from './arrange-lead.ts';
import { cutFooter, cutReadOn } from './cut-tail.ts';
import { formerPaths } from './former-paths.ts';
import { mapSection } from './map-section.ts';
import { nameSource } from './name-source.ts';
import { joinTerms, shortenTerms } from './news-values.ts';
import { parseWireDate } from './parse-date.ts';
import { paragraphsOfLines } from './part-lines.ts';
import { recogniseLanguage } from './recognise-language.ts';
import {
  AbsentFieldError,
  type DocumentContext,
  EntryError,
  type Markup,
  type WireEntry,
  type WireSource,
} from './wire-entry.ts';
import {
  hasBlocks,
  hasTags,
  hasText,
  htmlOf,
  htmlOfText,
  parseHtml,
  textLinesOf,
} from './wire-html.ts';
import { collectPictures, resolveAddress, resolveBody, type WirePicture } from './wire-pictures.ts';

/** Characters of a text: a novel; the door takes as much HTML. */
const LONGEST_TEXT = 1_000_000;

/**
 * Turns what a format gave into the input of the door. The same for every format.
 * @throws {EntryError} naming the field that cannot be used.
 */
export function assembleStory(
  entry: WireEntry,
  source: WireSource,
  context: DocumentContext,
): StoryInput {
  const base = absoluteBase(entry, source, context);
  const link = resolveAddress(entry.link, base);
  const externalId = entry.id?.trim() || link;
  const cancelled = entry.action === 'withdraw';
  const headline = entry.headline.trim() || (cancelled ? 'Отозвано источником' : '');
  const absent = [
    ...(headline === '' ? ['headline: there is none'] : []),
    ...(externalId ? [] : ['identifier: there is none, and no link that could serve']),
  ];
  if (!externalId || absent.length > 0) throw new AbsentFieldError(absent.join('; '));

  const text = arrangeText(headline, entry, base);
  const words = [headline, text.lead, ...textLinesOf(text.body.children)].join('\n');
  refuseBrokenLetters(words);
  const { category, tags } = mapSection(
    entry.sections,
    source.sections,
    context.category ?? undefined,
  );
  const named = nameSource(source, context, link ?? entry.id);
  const authors = (entry.authors.length > 0 ? entry.authors : source.authors)
    .map((name) => name.replace(/\s+/g, ' ').trim().slice(0, 120))
    .filter((name) => name !== '' && name !== named.sourceName);
  return {
    ...named,
    // A story that moved here with its site is at home: its old address leads to itself.
    sourceUrl: entry.former.length > 0 && !context.isSent ? null : link,
    externalId,
    ...(entry.identifiers && { identifiers: entry.identifiers }),
    sourceVersion: entry.version,
    sourceUpdatedAt: dateOf('time of change', entry.updated),
    headline,
    lead: text.lead,
    dateline: datelineOf(entry.place, text.lead || (textLinesOf(text.body.children)[0] ?? '')),
    bodyHtml: htmlOf(text.body),
    category,
    tags: tags.filter((tag) => tag.length <= 100).slice(0, 50),
    authors: [...new Set(authors)].slice(0, 20),
    language: recogniseLanguage(entry.language ?? source.language, words),
    rights: shortenTerms(joinTerms([entry.rights, source.rights]), 2000),
    usageTerms: shortenTerms(entry.usageTerms, 4000),
    slugline: entry.slugline?.trim().slice(0, 300) || null,
    formerAddresses: formerPaths(entry.former),
    urgency: entry.urgency,
    pictures: text.pictures,
    publishedAt: dateOf('date', entry.published),
    visibleFrom: dateOf('embargo', entry.embargo),
    action: entry.action,
    held: context.hold,
  };
}

function absoluteBase(entry: WireEntry, source: WireSource, context: DocumentContext) {
  const document = resolveAddress(source.link, context.address) ?? context.address;
  const own = resolveAddress(entry.base, document);
  return own ?? resolveAddress(entry.link, document) ?? document;
}

/** A document with a summary only has its first paragraph for a lead and the rest for a body. */
function arrangeText(headline: string, entry: WireEntry, base: string | null) {
  const bodyHtml = htmlOfMarkup(entry.body);
  const summaryHtml = htmlOfMarkup(entry.summary);
  const sent = parseHtml(bodyHtml);
  const hasBody = hasText(sent.children);
  const body = hasBody ? sent : parseHtml(bodyHtml + summaryHtml);
  cutFooter(body);
  if (!hasBody) cutReadOn(body);
  // No text is longer than the markup it stands in.
  if (bodyHtml.length + summaryHtml.length > LONGEST_TEXT) refuseEndless(body);
  resolveBody(body, base, entry.renditions);
  const line = hasBody ? lineOfSummary(summaryHtml) : '';
  const lead = arrangeLead(headline, line, body);
  const resolve = (offered: WirePicture | null) => {
    const url = resolveAddress(offered?.url, base);
    return offered && url ? [{ ...offered, url }] : [];
  };
  const gallery = entry.gallery.flatMap(resolve);
  const pictures = collectPictures(resolve(entry.picture)[0] ?? null, gallery, body);
  return { lead, body, pictures };
}

function lineOfSummary(html: string): string {
  const summary = parseHtml(html);
  cutFooter(summary);
  cutReadOn(summary);
  return textLinesOf(summary.children).join(' ');
}

/** Before anything is sought in it: the door refuses such a body too, but after all the work. */
function refuseEndless(body: Document): void {
  const length = textLinesOf(body.children).reduce((sum, line) => sum + line.length, 0);
  if (length > LONGEST_TEXT) {
    throw new EntryError(`body: longer than ${LONGEST_TEXT} characters`);
  }
}

function htmlOfMarkup(markup: Markup | null): string {
  if (markup === null) return '';
  if ('text' in markup) return htmlOfText(markup.text);
  if (hasBlocks(markup.html)) return markup.html;
  if (/\n\s*\n/.test(markup.html)) return paragraphsOf(markup.html);
  return hasTags(markup.html) ? markup.html : paragraphsOfLines(markup.html);
}

/** HTML with empty lines and no tags but for words was written as plain text. */
function paragraphsOf(html: string): string {
  return html
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim()}</p>`)
    .join('\n');
}

/** A dateline the text itself prints, in whatever agency's fashion, is not set before it again. */
function datelineOf(place: string | null, opening: string) {
  if (place === null || place.trim() === '' || place.length > 80) return null;
  const printed = recogniseDateline(opening, new Date()).dateline !== null;
  if (printed || /^[\p{Lu}][\p{L}\s,.'()/-]{1,60}\s(?:--|[–—-])\s/u.test(opening)) return null;
  return { day: null, places: [place.trim()], author: null };
}

function dateOf(field: string, text: string | null): Date | null {
  if (text === null || text.trim() === '') return null;
  try {
    return parseWireDate(text);
  } catch (error) {
    throw new EntryError(`${field}: ${(error as Error).message}`);
  }
}

/** Lost letters cannot be brought back, and readers must not see the holes. */
function refuseBrokenLetters(words: string): void {
  const at = words.indexOf('\ufffd');
  if (at < 0) return;
  const around = words.slice(Math.max(0, at - 20), at + 20).replace(/\s+/g, ' ');
  throw new EntryError(`broken letters in the text: «…${around}…»`);
}

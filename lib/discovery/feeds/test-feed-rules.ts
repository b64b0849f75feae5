import { XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect } from 'vitest';

/** Elements of an XML document by their name, prefix included. */
export function elementsOf(document: string, name: string) {
  return DomUtils.findAll(
    (element) => element.name === name,
    parseDocument(document, { xmlMode: true }).children,
  );
}

/** Texts of the elements with this name. */
export function textsOf(document: string, name: string): string[] {
  return elementsOf(document, name).map((element) => DomUtils.textContent(element));
}

const mailTime =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0300$/;

/**
 * The rules of the W3C feed validator (https://validator.w3.org/feed/docs/) that a feed of ours can
 * break: well-formed, required elements, one `self`, whole addresses, dates, unique identifiers.
 */
export function expectValidRss(document: string, self: string) {
  expect(XMLValidator.validate(document)).toBe(true);
  expect(document).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const channel = elementsOf(document, 'channel')[0];
  for (const name of ['title', 'link', 'description', 'language', 'ttl', 'image']) {
    const own = channel?.children.filter((child) => 'name' in child && child.name === name);
    expect(own, name).toHaveLength(1);
  }
  const selves = elementsOf(document, 'atom:link').filter(
    ({ attribs }) => attribs['rel'] === 'self',
  );
  expect(selves.map(({ attribs }) => attribs['href'])).toEqual([self]);
  for (const address of [
    ...textsOf(document, 'link'),
    ...textsOf(document, 'url'),
    ...['enclosure', 'media:content'].flatMap((name) =>
      elementsOf(document, name).map(({ attribs }) => attribs['url'] ?? ''),
    ),
  ]) {
    expect(address).toMatch(/^https:\/\/vestka\.test\//);
  }
  for (const name of ['pubDate', 'lastBuildDate']) {
    for (const time of textsOf(document, name)) expect(time).toMatch(mailTime);
  }
  const items = elementsOf(document, 'item');
  const identifiers = textsOf(document, 'guid');
  expect(new Set(identifiers).size).toBe(items.length);
  for (const { attribs } of elementsOf(document, 'guid'))
    expect(attribs['isPermaLink']).toBe('false');
  for (const name of ['title', 'link', 'pubDate']) {
    const found = items.map((item) => item.children.filter((c) => 'name' in c && c.name === name));
    expect(
      found.every((own) => own.length === 1),
      name,
    ).toBe(true);
  }
  for (const content of textsOf(document, 'content:encoded')) expectWholeAddresses(content);
  // A feed without items is one the package does not take.
  return items.length === 0 ? null : parseRssFeed(document);
}

/** Links and pictures of a piece of HTML lead to the same place from anywhere. */
export function expectWholeAddresses(html: string): void {
  const elements = DomUtils.findAll(
    ({ name }) => name === 'a' || name === 'img',
    parseDocument(html).children,
  );
  for (const { attribs } of elements) {
    const address = attribs['href'] ?? attribs['src'];
    if (address !== undefined) expect(address).toMatch(/^(?:https?:\/\/[^/]|mailto:|tel:)/);
  }
  expect(html).not.toMatch(/-0-|data-picture/);
}

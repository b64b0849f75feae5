import type { Element } from 'domhandler';
import {
  authorsOfByline,
  joinTerms,
  placeOfDateline,
  type Subject,
  sectionsOfSubjects,
  urgencyOf,
} from './news-values.ts';
import { htmlOfNitf } from './nitf-body.ts';
import { identityOf } from './nitf-identity.ts';
import { emptyEntry, type ReadEntry, type WireEntry, type WireWords } from './wire-entry.ts';
import { allOf, attributeOf, childrenOf, descend, lineOf } from './xml-tree.ts';

/** Reads a document of NITF 2.5–3.6, with a namespace or without. */
export function readNitf(root: Element): ReadEntry {
  const head = descend(root, 'head');
  const data = descend(head, 'docdata');
  const copyright = descend(data, 'doc.copyright');
  const said = wordsOfNitf(root);
  return {
    entry: {
      ...emptyEntry(),
      ...said,
      headline: said.headline || (lineOf(descend(head, 'title')) ?? ''),
      ...identityOf(data),
      ...datesOf(head, data),
      language: attributeOf(root, 'xml:lang') ?? attributeOf(descend(root, 'body'), 'xml:lang'),
      sections: sectionsOf(head, data),
      urgency: urgencyOf(attributeOf(descend(data, 'urgency'), 'ed-urg')),
      slugline: attributeOf(descend(data, 'du-key'), 'key'),
    },
    source: {
      ...{ link: null, language: null, rights: null, sections: [], authors: [] },
      code: attributeOf(descend(data, 'doc-id'), 'regsrc'),
      name:
        lineOf(descend(root, 'body', 'body.head', 'distributor')) ??
        attributeOf(copyright, 'holder') ??
        attributeOf(descend(data, 'doc-id'), 'regsrc'),
    },
  };
}

/** What a NITF document says to readers: the same whether it stands alone or inside NewsML. */
export function wordsOfNitf(root: Element): WireWords & Pick<WireEntry, 'rights' | 'usageTerms'> {
  const head = descend(root, 'body', 'body.head');
  const abstract = lineOf(descend(head, 'abstract'));
  const hedline = descend(head, 'hedline');
  const dateline = descend(head, 'dateline');
  return {
    headline: lineOf(descend(hedline, 'hl1')) ?? lineOf(hedline) ?? '',
    summary: abstract ? { text: abstract } : null,
    body: { html: htmlOfNitf(root) },
    authors: childrenOf(head, 'byline').flatMap(authorsOf),
    place: placeOfDateline(lineOf(descend(dateline, 'location')) ?? lineOf(dateline)),
    ...rightsOf(root),
  };
}

function rightsOf(root: Element): Pick<WireEntry, 'rights' | 'usageTerms'> {
  const data = descend(root, 'head', 'docdata');
  const copyright = descend(data, 'doc.copyright');
  const rights = childrenOf(data, 'doc.rights');
  return {
    rights: copyrightLine(attributeOf(copyright, 'holder'), attributeOf(copyright, 'year')),
    usageTerms: joinTerms([
      ...rights.flatMap((one) => ['type', 'limitations'].map((name) => attributeOf(one, name))),
      lineOf(descend(root, 'body', 'body.head', 'rights')),
    ]),
  };
}

/** «By Anna Lugova, <byttl>Staff Reporter</byttl>»: titles are not part of the name. */
function authorsOf(byline: Element): string[] {
  const people = childrenOf(byline, 'person').flatMap((person) => lineOf(person) ?? []);
  if (people.length > 0) return people.flatMap(authorsOfByline);
  const untitled = byline.cloneNode(true) as Element;
  untitled.children = untitled.children.filter(
    (node) => !('name' in node && node.name === 'byttl'),
  );
  return authorsOfByline(lineOf(untitled)?.replace(/[\s,;–—-]+$/, '') ?? null);
}

function datesOf(
  head: Element | null,
  data: Element | null,
): Pick<WireEntry, 'published' | 'updated' | 'embargo'> {
  const norm = (name: string) => attributeOf(descend(data, name), 'norm');
  const issued = norm('date.issue');
  const revised = childrenOf(head, 'revision-history').map((one) => attributeOf(one, 'norm'));
  return {
    published:
      issued ?? attributeOf(descend(head, 'pubdata'), 'date.publication') ?? norm('date.release'),
    updated: revised.at(-1) ?? issued,
    embargo: norm('date.release'),
  };
}

function sectionsOf(head: Element | null, data: Element | null): string[] {
  const subjects = allOf(head, 'tobject.subject').map((subject): Subject => {
    const named = ['detail', 'matter', 'type'].map((part) =>
      attributeOf(subject, `tobject.subject.${part}`),
    );
    return {
      code: attributeOf(subject, 'tobject.subject.refnum'),
      name: named.find((name) => name !== null) ?? null,
    };
  });
  const section = attributeOf(descend(head, 'pubdata'), 'position.section');
  const keys = allOf(descend(data, 'key-list'), 'keyword').map((one) => attributeOf(one, 'key'));
  const series = attributeOf(descend(data, 'series'), 'series.name');
  const towns = childrenOf(data, 'evloc').map((one) => attributeOf(one, 'city'));
  return [
    ...sectionsOfSubjects(subjects),
    ...[section, attributeOf(descend(head, 'tobject'), 'tobject.type'), ...keys, series, ...towns],
  ].filter((name) => name !== null);
}

function copyrightLine(holder: string | null, year: string | null): string | null {
  return holder === null ? null : `© ${holder}${year === null ? '' : `, ${year}`}`;
}

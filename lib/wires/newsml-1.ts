import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import {
  actionOfStatus,
  authorsOfByline,
  joinTerms,
  localCode,
  placeOfDateline,
  sectionsOfSubjects,
  tagsOfGenres,
  urgencyOf,
  versionOf,
} from './news-values.ts';
import { contentOfComponent, picturesOfComponent } from './newsml-1-component.ts';
import {
  EntryError,
  emptyEntry,
  type ReadEntry,
  SkippedEntry,
  type WireEntry,
} from './wire-entry.ts';
import { allOf, attributeOf, childrenOf, descend, lineOf } from './xml-tree.ts';

/**
 * Reads NewsML 1.0–1.2: every `NewsItem` with a text in it is a story.
 * @returns a reading of each item in order, to be called for its entry: it throws `SkippedEntry` for
 *   items of pictures and for packages that only point at other items.
 */
export function readNewsMl1(root: Element): (() => ReadEntry)[] {
  const envelope = descend(root, 'newsenvelope');
  const items = childrenOf(root, 'newsitem').flatMap(withInner);
  return items.map((item) => () => readItem(item, envelope));
}

/** A component may hold whole items in place of its contents. Those with a text are stories of their own;
 * what else the item says stays with it. */
function withInner(item: Element): Element[] {
  const hasText = (one: Element) => contentOfComponent(descend(one, 'newscomponent')) !== null;
  const inner = allOf(item, 'newsitem').filter(hasText);
  if (inner.length === 0) return [item];
  for (const one of inner) DomUtils.removeElement(one);
  return hasText(item) ? [item, ...inner] : inner;
}

function readItem(item: Element, envelope: Element | null): ReadEntry {
  const management = descend(item, 'newsmanagement');
  const component = descend(item, 'newscomponent');
  const identity = identityOf(item, management);
  const content = contentOfComponent(component);
  if (content === null && identity.action !== 'withdraw') refuseOther(item);
  const [picture, ...gallery] = picturesOfComponent(component);
  const lines = content?.lines ?? descend(component, 'newslines');
  const line = (name: string) => lineOf(descend(lines, name));
  const describing = allOf(component, 'descriptivemetadata');
  const words = content?.words;
  const authors = authorsOfByline(line('byline'));
  return {
    entry: {
      ...emptyEntry(),
      ...identity,
      headline: line('headline') ?? words?.headline ?? '',
      summary: words?.summary ?? null,
      body: words?.body ?? null,
      ...datesOf(management),
      sections: sectionsOf(describing, lines),
      authors: authors.length > 0 ? authors : (words?.authors ?? []),
      language: languageOf(describing, component),
      place: placeOfDateline(line('dateline')) ?? cityOf(describing) ?? words?.place ?? null,
      slugline: line('slugline'),
      rights: joinTerms([...copyrightsOf(lines, component), words?.rights]),
      usageTerms: joinTerms([
        ...childrenOf(lines, 'rightsline').map(lineOf),
        ...usageOf(component),
        words?.usageTerms,
      ]),
      urgency: urgencyOf(
        codeOf(descend(management, 'urgency')) ?? codeOf(descend(envelope, 'priority')),
      ),
      picture: picture ?? null,
      gallery,
    },
    source: {
      ...{ link: null, language: null, rights: null, sections: [], authors: [] },
      code: lineOf(descend(item, 'identification', 'newsidentifier', 'providerid')),
      name: nameOfSource(item, component, line('creditline')),
    },
  };
}

/**
 * @throws {EntryError} for a revision of parts of an earlier one, which would have to be at hand.
 * @throws {SkippedEntry} for an item without a text.
 */
function refuseOther(item: Element): never {
  const revision = descend(item, 'identification', 'newsidentifier', 'revisionid');
  const update = attributeOf(revision, 'update')?.toUpperCase();
  if (update === 'U' || childrenOf(item, 'update').length > 0) {
    throw new EntryError('changes parts of an earlier revision: only whole revisions are read');
  }
  if (update === 'A') {
    const status = codeOf(descend(item, 'newsmanagement', 'status')) ?? 'unknown';
    throw new EntryError(`changes the status alone, to «${status.slice(0, 40)}»`);
  }
  if (childrenOf(item, 'topicset').length > 0)
    throw new SkippedEntry('a list of topics, not a story');
  const points = allOf(item, 'newsitemref').length > 0;
  throw new SkippedEntry(`${points ? 'a package of items' : 'an item of pictures'}, not a story`);
}

/** The identifier without the revision, which is the version (NewsML 1.2, 5.5). */
function identityOf(
  item: Element,
  management: Element | null,
): Pick<WireEntry, 'id' | 'version' | 'action'> {
  const identifier = descend(item, 'identification', 'newsidentifier');
  const [provider, date, id] = ['providerid', 'dateid', 'newsitemid'].map((name) =>
    lineOf(descend(identifier, name)),
  );
  const revision = descend(identifier, 'revisionid');
  const isDeleted = attributeOf(revision, 'update') === 'D';
  return {
    id: id ? ['urn:newsml', provider, date, id].filter((part) => part !== null).join(':') : null,
    version: versionOf(lineOf(revision)),
    action: isDeleted ? 'withdraw' : actionOf(management),
  };
}

/** `Instruction` repeats in words what a revision is; only «delete» changes what readers see. */
function actionOf(management: Element | null): WireEntry['action'] {
  const ordered = childrenOf(management, 'instruction').map((one) => codeOf(one)?.toLowerCase());
  if (ordered.some((word) => /^(?:delete|kill|rescind|withdraw|cancel)/.test(word ?? ''))) {
    return 'withdraw';
  }
  const status = codeOf(descend(management, 'status'));
  if (status?.toLowerCase() !== 'embargoed') return actionOfStatus(status, false);
  return actionOfStatus('usable', embargoOf(management) === null);
}

/** An embargo ends when the status will change to «usable». */
function embargoOf(management: Element | null): string | null {
  const change = descend(management, 'statuswillchange');
  if (codeOf(descend(change, 'futurestatus'))?.toLowerCase() !== 'usable') return null;
  return lineOf(descend(change, 'dateandtime'));
}

function datesOf(management: Element | null): Pick<WireEntry, 'published' | 'updated' | 'embargo'> {
  const revised = lineOf(descend(management, 'thisrevisioncreated'));
  return {
    published: lineOf(descend(management, 'firstcreated')) ?? revised,
    updated: revised,
    embargo: embargoOf(management),
  };
}

function sectionsOf(describing: readonly Element[], lines: Element | null): string[] {
  const within = (name: string) => describing.flatMap((one) => allOf(one, name));
  const subjects = ['subjectdetail', 'subjectmatter', 'subject']
    .flatMap(within)
    .map((one) => ({ code: codeOf(one), name: attributeOf(one, 'value') }));
  const genres = within('genre').map(codeOf);
  const keywords = childrenOf(lines, 'keywordline').flatMap(
    (one) => lineOf(one)?.split(/\s*[,;]\s*/) ?? [],
  );
  return [...sectionsOfSubjects(subjects), ...new Set(tagsOfGenres(genres)), ...keywords];
}

function cityOf(describing: readonly Element[]): string | null {
  const origin = describing
    .flatMap((one) => allOf(one, 'location'))
    .find((one) => /origin|dateline/i.test(attributeOf(one, 'howpresent') ?? ''));
  const city = childrenOf(origin ?? null, 'property').find((one) => codeOf(one) === 'City');
  return attributeOf(city, 'value');
}

function languageOf(describing: readonly Element[], component: Element | null): string | null {
  const language = describing.flatMap((one) => childrenOf(one, 'language'))[0];
  return codeOf(language ?? null) ?? attributeOf(component, 'xml:lang');
}

function copyrightsOf(lines: Element | null, component: Element | null): (string | null)[] {
  const said = childrenOf(lines, 'copyrightline').map(lineOf);
  return said.some((notice) => notice !== null) ? said : [copyrightOf(component)];
}

function copyrightOf(component: Element | null): string | null {
  const [copyright] = allOf(component, 'copyright');
  const holder = lineOf(descend(copyright ?? null, 'copyrightholder'));
  const year = lineOf(descend(copyright ?? null, 'copyrightdate'));
  return holder === null ? null : `© ${holder}${year === null ? '' : `, ${year}`}`;
}

function usageOf(component: Element | null): (string | null)[] {
  return allOf(component, 'usagerights').flatMap((usage) =>
    ['usagetype', 'limitations'].map((name) => lineOf(descend(usage, name))),
  );
}

function nameOfSource(item: Element, component: Element | null, credit: string | null) {
  const metadata = allOf(component, 'administrativemetadata')[0] ?? null;
  const party = (role: string) => codeOf(descend(metadata, role, 'party'));
  const identifier = descend(item, 'identification', 'newsidentifier');
  const provider = lineOf(descend(identifier, 'providerid'));
  return party('provider') ?? party('source') ?? credit ?? provider;
}

/** NewsML 1 keeps its codes in `FormalName`. */
function codeOf(element: Element | null): string | null {
  const name = attributeOf(element, 'formalname');
  return /^https?:|^urn:/.test(name ?? '') ? localCode(name) : name;
}

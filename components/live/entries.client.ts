import type { LiveAnswerEntry } from './live-answer.ts';

/** The entries as they stand in the page, and what may be done to them. */

interface Shown {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
}

const list = () => document.querySelector<HTMLElement>('.entries');
const find = (id: number) => document.getElementById(`e${id}`);

function shownEntries(): HTMLElement[] {
  return [...(list()?.querySelectorAll<HTMLElement>('.entry') ?? [])];
}

function readEntry(element: HTMLElement): Shown {
  const time = element.querySelector('time')?.dateTime ?? element.dataset['at'] ?? '';
  return { id: Number(element.id.slice(1)), at: Date.parse(time) };
}

/** Whether `a` happened after `b`: the order of every list of entries. */
const isLater = (a: Shown, b: Shown) => a.at > b.at || (a.at === b.at && a.id > b.id);

/** Entries the page lacks, of those that belong on it: what is older stands on another page. */
export function findNew(entries: readonly LiveAnswerEntry[]): LiveAnswerEntry[] {
  const shown = shownEntries().map(readEntry);
  const oldest = shown.reduce<Shown | undefined>(
    (least, one) => (least && isLater(one, least) ? least : one),
    undefined,
  );
  return entries.filter((entry) => !find(entry.id) && (!oldest || isLater(entry, oldest)));
}

/**
 * Puts entries where they belong, under the heading of their day.
 * @returns the one to be read first.
 */
export function insertEntries(entries: readonly LiveAnswerEntry[]): HTMLElement | undefined {
  const entriesPart = list();
  if (!entriesPart) return undefined;
  const isNewestFirst = entriesPart.closest<HTMLElement>('.live')?.dataset['order'] === 'newest';
  const isBefore = (a: Shown, b: Shown) => (isNewestFirst ? isLater(a, b) : isLater(b, a));
  document.querySelector('.live > .quiet')?.remove();
  const inserted = entries.map((entry) => {
    const made = makeElement(entry.html);
    const next = shownEntries().find((element) => isBefore(entry, readEntry(element)));
    const isOtherDay = next && next.dataset['day'] !== made.dataset['day'];
    // The first of another day stands behind the heading of that day.
    entriesPart.insertBefore(made, (isOtherDay ? next.previousElementSibling : next) ?? null);
    const before = made.previousElementSibling as HTMLElement | null;
    if (before?.dataset['day'] !== made.dataset['day']) made.before(makeElement(entry.day));
    if (entry.key !== null) insertMoment(entry, entry.key, isNewestFirst);
    made.tabIndex = -1;
    return made;
  });
  const inOrder = shownEntries().filter((element) => inserted.includes(element));
  return inOrder[0];
}

function insertMoment(entry: LiveAnswerEntry, title: string, isNewestFirst: boolean): void {
  const moments = document.querySelector<HTMLElement>('.moments');
  const time = find(entry.id)?.querySelector('time')?.cloneNode(true);
  if (!moments || !time) return;
  const link = document.createElement('a');
  link.href = `#e${entry.id}`;
  link.textContent = title;
  const row = document.createElement('li');
  const text = document.createElement('p');
  text.append(link);
  row.append(time, text);
  moments.querySelector('ol')?.[isNewestFirst ? 'prepend' : 'append'](row);
  moments.hidden = false;
}

/** Takes the words of a removed entry away; its place stays as high as it was. */
export function markRemoved(id: number): void {
  const element = find(id);
  const link = document.querySelector(`.moments a[href$="#e${id}"]`);
  for (const part of [element, link?.closest('li')]) {
    if (!part || part.classList.contains('taken-back')) continue;
    const text = document.createElement('p');
    text.textContent = 'Сообщение снято';
    if (part === element) element.dataset['at'] = element.querySelector('time')?.dateTime ?? '';
    part.style.minHeight = `${part.getBoundingClientRect().height}px`;
    part.classList.add('taken-back');
    part.replaceChildren(text);
  }
}

/** Replaces an entry whose words changed once nobody sees it; what is seen does not move. */
export function replaceUnseen({ id, changed, html }: LiveAnswerEntry): void {
  const shown = find(id);
  if (!shown || changed <= Number(shown.dataset['changed'])) return;
  // Not to be begun again by the next answer.
  shown.dataset['changed'] = String(changed);
  new IntersectionObserver(([seen], observer) => {
    if (!seen || seen.isIntersecting) return;
    observer.disconnect();
    if (!shown.isConnected || shown.classList.contains('taken-back')) return;
    const made = makeElement(html);
    const isAbove = seen.boundingClientRect.bottom <= 0;
    const { height } = shown.getBoundingClientRect();
    shown.replaceWith(made);
    if (isAbove) window.scrollBy(0, made.getBoundingClientRect().height - height);
  }).observe(shown);
}

function makeElement(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

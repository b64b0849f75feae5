/** Stories whose pages show what others do not, by what the HTML of the story has. */
const marks = {
  article: '<picture',
  gallery: 'class="gallery"',
  notes: 'class="prose notes"',
  live: 'class="live-mark"',
  ended: 'class="live-mark ended"',
  corrected: 'Исправлено',
} as const;

/** Pages of «Все новости» that are looked through. */
const pagesOfNews = 6;

/** Paths; null where the portal has no such page now. */
export type Addresses = Record<keyof typeof marks, string | null> & {
  /** A story of a story line. */
  ofLine: string | null;
  tag: string | null;
  line: string | null;
  /** `/news/2026/11/22`, of the newest story. */
  day: string | null;
};

/**
 * Addresses in a running portal of what has no address of its own in every portal.
 * @param address of the portal.
 * @throws when it does not answer.
 */
export async function findAddresses(address: string): Promise<Addresses> {
  const read = async (path: string) => (await fetch(address + path)).text();
  const stories = new Set<string>();
  for (let page = 1; page <= pagesOfNews; page++) {
    const html = await read(page === 1 ? '/news' : `/news/page/${page}`);
    for (const [, path = ''] of html.matchAll(/href="(\/[a-z-]+\/\d{4}\/\d\d\/\d\d\/[^"?#/]+)"/g)) {
      stories.add(path);
    }
  }
  const found: Addresses = {
    ...{ article: null, gallery: null, notes: null, live: null, ended: null, corrected: null },
    ...{ ofLine: null, tag: null, line: null, day: null },
  };
  for (const path of stories) {
    const html = await read(path);
    const own = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    const isLong = own.includes('class="prose"') && !own.includes('class="live"');
    for (const name of Object.keys(marks) as (keyof typeof marks)[]) {
      const isKind = isLong || name === 'live' || name === 'ended';
      if (isKind && own.includes(marks[name])) found[name] ??= path;
    }
    if (isLong && html.includes('class="of-line"')) found.ofLine ??= path;
    found.tag ??= /href="(\/tags\/[^"/]+)"/.exec(own)?.[1] ?? null;
    found.line ??= /class="of-line".*?href="(\/lines\/[^"/]+)"/s.exec(html)?.[1] ?? null;
    found.day ??= `/news/${path.split('/').slice(2, 5).join('/')}`;
  }
  return found;
}

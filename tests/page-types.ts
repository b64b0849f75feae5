import type { Door } from './open-door.ts';
import { publishRichStory } from './rich-body.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

/** One address of every kind of page, by what a reader would call it. */
export interface PageTypes {
  /** Pages that answer 200. */
  ordinary: Record<string, string>;
  /** Pages that say why there is nothing, with their status. */
  absent: Record<string, { path: string; status: number }>;
}

const longWord = 'Превысокомногорассмотрительствующий'.repeat(2);

/** Everything that could be too wide for a telephone. */
const wideBody = [
  `<p>${longWord} и адрес https://example.by/${'ochen-dlinnyj-adres-'.repeat(12)} в тексте.</p>`,
  '<h2>Подзаголовок раздела</h2>',
  `<table><caption>Таблица</caption><thead><tr>${'<th>Показатель</th>'.repeat(9)}</tr></thead>`,
  `<tbody>${`<tr>${'<td>1 234 567,89</td>'.repeat(9)}</tr>`.repeat(4)}</tbody></table>`,
  `<pre>${'строка без переносов '.repeat(20)}</pre>`,
  `<ul><li>${longWord}</li><li>Второй пункт</li></ul>`,
  '<blockquote><p>Цитата, отмеченная редактором.</p></blockquote>',
  '<p>Конец.-0-</p>',
].join('');

/**
 * Publishes stories that try every page's patience and gives one address of each kind of page.
 * The days are the caller's own, so that several test files do not meet.
 * @param year of the stories, `2015`
 */
export async function makePageTypes(door: Door, year: number): Promise<PageTypes> {
  const at = (day: number, hour = 12) =>
    new Date(`${year}-06-${String(day).padStart(2, '0')}T${hour}:00:00+03:00`);
  const tag = `Нарочь ${year}`;
  const [wide, upright] = await Promise.all([
    door.storePicture(await drawPicture(200), null),
    door.storePicture(await drawPicture(20, 700, 1100), null),
  ]);
  const filling = Array.from({ length: 32 }, (_, index) =>
    story({ publishedAt: at(2 + (index % 20), 10), tags: [tag], category: 'regions' }),
  );
  await door.publishStories(filling, editor);
  const usual = await door.publishStory(
    story({
      publishedAt: at(24),
      category: 'regions',
      tags: [tag, 'Очень длинное название темы без единого короткого слова в середине'],
      dateline: { day: `${year}-06-24`, places: ['Минск'], author: 'Корр. ВЕСТКА' },
      pictures: [
        { pictureId: wide, alt: 'Озеро', caption: 'Озеро утром', credit: 'Фото Анны Ясновской' },
        { url: 'https://pictures.invalid/2.jpg', pictureId: upright, credit: 'Иван Бор' },
      ],
      bodyHtml:
        '<p>Первый абзац.</p><img src="https://pictures.invalid/2.jpg"><p>Последний абзац.</p>',
    }),
    editor,
  );
  await door.correctStory(usual.id, { kind: 'correction', text: 'Озеро названо верно.' }, editor);
  await door.updateStory(usual.id, { note: 'Добавлен снимок.' }, editor);
  const patience = await door.publishStory(
    story({
      publishedAt: at(25),
      category: 'regions',
      urgency: 1,
      headline: `${longWord} ${'и ещё один очень длинный заголовок '.repeat(5)}`,
      lead: `${longWord} сообщил о том, как выглядит очень длинное слово в лиде.`,
      bodyHtml: wideBody,
      tags: [longWord],
    }),
    editor,
  );
  const rich = await publishRichStory(door, { publishedAt: at(25, 13), category: 'regions' });
  const flash = await door.publishStory(
    story({
      publishedAt: at(26),
      category: 'regions',
      urgency: 1,
      headline: `Из-за ливня ${ownWord()}`,
      lead: '',
      bodyHtml: '',
    }),
    editor,
  );
  const gone = await door.publishStory(story({ publishedAt: at(27) }), editor);
  await door.withdrawStory(gone.id, 'Редакция проверяет сведения.', editor);

  // A file whose test has failed goes on with another worker and makes its pages anew.
  const line = `most-${year}-${process.pid}`;
  await door.addLine(
    { slug: line, title: `${longWord} и мост`, description: `О том, как ${longWord} чинил мост.` },
    editor,
  );
  await door.putInLine(line, [usual.id, patience.id, flash.id], {}, editor);
  await door.markKeyMoment(line, patience.id, true, editor);
  await door.addLine({ slug: `${line}-removed`, title: 'Нет его' }, editor);
  await door.setLineState(`${line}-removed`, 'removed', editor);
  const live = await door.publishStory(
    story({ publishedAt: at(28), category: 'regions', headline: `${ownWord()}: онлайн` }),
    editor,
  );
  await door.startLive(live.id, editor, at(28));
  for (const [hour, key] of [true, false, true].entries()) {
    const bodyHtml = `<p>${longWord} в сообщении.</p>`;
    const picture = { pictureId: wide, caption: 'Озеро утром', credit: 'Фото Анны Ясновской' };
    const words = { title: key ? 'Озеро вскрылось' : '', bodyHtml, key };
    const entry = { ...words, at: at(28, 13 + hour), ...(key && { picture }) };
    await door.addLiveEntry(live.id, entry, editor);
  }

  return {
    ordinary: {
      front: '/',
      'all news': '/news',
      'second page': '/news/page/2',
      category: '/regions',
      year: `/regions/${year}`,
      month: `/regions/${year}/06`,
      day: `/news/${year}/06/25`,
      tag: `/tags/naroch-${year}`,
      'story lines': '/lines',
      'story line': `/lines/${line}`,
      'story line from its beginning': `/lines/${line}/oldest`,
      article: usual.path ?? '',
      'article with wide parts': patience.path ?? '',
      'article with every part': rich,
      flash: flash.path ?? '',
      'live text': live.path ?? '',
      weather: '/weather',
      'weather of a place': '/weather/lida',
      search: '/search',
      'search with results': `/search?${new URLSearchParams({ q: longWord })}`,
      'search with filters': `/search?${new URLSearchParams({ q: longWord, category: 'regions', from: `${year}-01-01` })}`,
      'search without results': `/search?q=${'zzzz'.repeat(40)}`,
      'most read': '/most-read',
      'state bodies': '/state-bodies',
      about: '/about',
      contacts: '/contacts',
      imprint: '/imprint',
      terms: '/terms',
      privacy: '/privacy',
      corrections: '/corrections',
      accessibility: '/accessibility',
      saved: '/saved',
      offline: '/offline',
    },
    absent: {
      missing: { path: '/no-such-page', status: 404 },
      'day without stories': { path: `/news/${year}/06/01`, status: 404 },
      'removed story line': { path: `/lines/${line}-removed`, status: 410 },
      withdrawn: { path: gone.path ?? '', status: 410 },
      'address that cannot be read': { path: '/%zz', status: 400 },
    },
  };
}

/** All of them in one list. */
export function listPages(pages: PageTypes): { name: string; path: string; status: number }[] {
  return [
    ...Object.entries(pages.ordinary).map(([name, path]) => ({ name, path, status: 200 })),
    ...Object.entries(pages.absent).map(([name, { path, status }]) => ({ name, path, status })),
  ];
}

/** Those of one template with another of the list: what is true of its layout is true of theirs. */
const alike = new Set([
  ...['second page', 'story line from its beginning', 'contacts', 'imprint', 'terms', 'privacy'],
]);

/** A page of every template, for what costs a browser seconds a page. */
export function listTemplates(pages: PageTypes): ReturnType<typeof listPages> {
  return listPages(pages).filter(({ name }) => !alike.has(name));
}

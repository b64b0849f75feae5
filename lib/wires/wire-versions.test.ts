import { readFileSync } from 'node:fs';
import { asc } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { database } from '#lib/database/database.ts';
import { pictures, stories, storyPictures } from '#lib/database/schema.ts';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { publishDueStories } from '#lib/stories/publish-due.ts';
import { releaseStory } from '#lib/stories/publish-state.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { readOriginal } from '#lib/stories/read-original.ts';
import { readStoryAtPath } from '#lib/stories/read-story.ts';
import { storiesOf } from './test-documents.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const now = new Date('2026-03-18T09:00:00Z');
const take = async (document: string, at = now) => {
  const outcomes = [];
  for (const story of storiesOf(Buffer.from(document))) {
    const { outcome, state } = await publishStory(story, { actor: 'import' }, at);
    outcomes.push(`${outcome} ${state}`);
  }
  return outcomes.join(', ');
};
const stored = async () => (await database().select().from(stories))[0];

const g2 = (version: number, headline: string, meta = '') =>
  `<newsItem guid="urn:1" version="${version}"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:Primer"/><versionCreated>2026-03-17T1${version}:00:00Z</versionCreated><firstCreated>2026-03-17T10:00:00Z</firstCreated>${meta}</itemMeta><contentMeta><headline>${headline}</headline></contentMeta><contentSet><inlineData contenttype="text/plain">Текст версии ${version}.</inlineData></contentSet></newsItem>`;
const newsMl1 = (revision: number, headline: string, status = 'Usable') =>
  `<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>primer</ProviderId><DateId>20260317</DateId><NewsItemId>1</NewsItemId><RevisionId Update="N">${revision}</RevisionId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20260317T100000Z</FirstCreated><ThisRevisionCreated>20260317T1${revision}0000Z</ThisRevisionCreated><Status FormalName="${status}"/></NewsManagement><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><ContentItem><DataContent>Текст.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
const nitf = (version: number, headline: string, status = 'usable') =>
  `<nitf><head><docdata management-status="${status}"><doc-id id-string="1" regsrc="Primer"/><date.issue norm="20260317T1${version}0000Z"/><du-key key="k" version="${version}"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content><p>Текст.</p></body.content></body></nitf>`;
const ninjs = (version: number, headline: string, pubstatus = 'usable') =>
  JSON.stringify({
    ...{ uri: 'urn:1', version: String(version), pubstatus, headline, body_text: 'Текст.' },
    ...{ versioncreated: `2026-03-17T1${version}:00:00Z`, copyrightholder: 'Пример' },
  });

test.each([
  ['NewsML-G2', g2, g2(4, 'Отмена', '<pubStatus qcode="stat:canceled"/>')],
  ['NewsML 1.2', newsMl1, newsMl1(4, 'Отмена', 'Canceled')],
  ['NITF', nitf, nitf(4, 'Отмена', 'canceled')],
  ['ninjs', ninjs, ninjs(4, 'Отмена', 'canceled')],
])(
  '%s: a correction updates, an older version arriving late does not, a cancellation withdraws',
  async (_, version, cancellation) => {
    expect(await take(version(2, 'Вторая версия'))).toBe('new published');
    expect(await take(version(2, 'Вторая версия'))).toBe('unchanged published');
    expect(await take(version(3, 'Исправленная версия'))).toBe('updated published');
    expect(await take(version(1, 'Опоздавшая версия'))).toBe('outdated published');
    expect((await stored())?.headline).toBe('Исправленная версия');
    expect(await take(cancellation)).toBe('updated withdrawn');
    expect(await take(version(3, 'Исправленная версия'))).toBe('outdated withdrawn');
    expect(await database().select().from(stories)).toHaveLength(1);
  },
);

test.each([
  ['NewsML-G2', g2, g2(3, 'Новая', '<pubStatus qcode="stat:withheld"/>')],
  ['NewsML 1.2', newsMl1, newsMl1(3, 'Новая', 'Withheld')],
  ['NITF', nitf, nitf(3, 'Новая', 'withheld')],
  ['ninjs', ninjs, ninjs(3, 'Новая', 'withheld')],
])(
  '%s: what readers saw and is withheld now is gone, until it is usable again',
  async (_, version, withheld) => {
    expect(await take(version(2, 'Старая'))).toBe('new published');
    const path = (await stored())?.path ?? '';
    expect(await take(withheld)).toBe('updated withdrawn');
    expect(await readStoryAtPath(path)).toMatchObject({ kind: 'withdrawn' });
    expect(await take(version(2, 'Старая'))).toBe('outdated withdrawn');
    expect(await take(version(4, 'Снова'))).toBe('updated published');
    expect(await readStoryAtPath(path)).toMatchObject({
      kind: 'story',
      story: { headline: 'Снова' },
    });
  },
);

test('what an import holds and an editor released stays released, however its words change', async () => {
  const held = (headline: string) =>
    storiesOf(Buffer.from(g2(2, headline)), { hold: true }).map((story) =>
      publishStory(story, { actor: 'import' }, now),
    );
  const [first] = await Promise.all(held('Старая'));
  expect(first).toMatchObject({ outcome: 'new', state: 'held' });
  await releaseStory(first?.id ?? 0, { actor: 'editor:anna' }, now);
  const [again] = await Promise.all(held('Исправленная'));
  expect(again).toMatchObject({ outcome: 'updated', state: 'published' });
});

test('a cancellation that overtakes its story keeps it from appearing', async () => {
  expect(await take(g2(4, 'Отмена', '<pubStatus qcode="stat:canceled"/>'))).toBe('new withdrawn');
  expect(await take(g2(3, 'Опоздала'))).toBe('outdated withdrawn');
});

test('a cancellation without a number stays, whatever is sent again, until a newer version', async () => {
  const kill =
    '<nitf><head><docdata management-status="canceled" management-doc-idref="1"><doc-id id-string="2" regsrc="Primer"/></docdata></head><body/></nitf>';
  expect(await take(nitf(2, 'Весть'))).toBe('new published');
  expect(await take(kill)).toBe('updated withdrawn');
  expect(await take(nitf(1, 'Весть'))).toBe('outdated withdrawn');
  expect(await take(nitf(2, 'Весть'))).toBe('outdated withdrawn');
  expect(await take(nitf(3, 'Весть, исправленная'))).toBe('updated published');
  await clear();
  expect(await take(kill)).toBe('new withdrawn');
  expect(await take(nitf(2, 'Весть'))).toBe('outdated withdrawn');
});

test('NITF about another document changes that one, whatever its own number is', async () => {
  const other = (attributes: string, headline: string) =>
    nitf(1, headline)
      .replace('id-string="1"', 'id-string="2"')
      .replace('management-status="usable"', `management-status="usable" ${attributes}`)
      .replace('T110000Z', 'T200000Z');
  expect(await take(nitf(2, 'Весть'))).toBe('new published');
  const correction = other('management-doc-idref="1"', 'Исправленная весть');
  expect(await take(correction)).toBe('updated published');
  expect(await take(nitf(2, 'Весть'))).toBe('outdated published');
  expect(await stored()).toMatchObject({ headline: 'Исправленная весть' });
  const kill = 'management-doc-idref="1" management-idref-status="canceled"';
  expect(await take(other(kill, 'Отмена'))).toBe('updated withdrawn');
  expect(await database().select().from(stories)).toHaveLength(1);
});

test('an embargo schedules, and ends by itself or when the agency lifts it', async () => {
  const embargo = '<embargoed>2026-03-18T12:00:00+03:00</embargoed>';
  const before = new Date('2026-03-18T08:00:00Z');
  expect(await take(g2(1, 'Доклад', embargo), before)).toBe('new scheduled');
  expect(await take(g2(2, 'Доклад', ''), before)).toBe('updated published');
  await clear();
  expect(await take(g2(1, 'Доклад', embargo), before)).toBe('new scheduled');
  await publishDueStories(now);
  expect(await stored()).toMatchObject({
    state: 'published',
    publishedAt: new Date('2026-03-18T09:00:00Z'),
  });
});

test('an embargo whose end is not told holds until the agency says more', async () => {
  expect(await take(g2(1, 'Доклад', '<embargoed/>'))).toBe('new held');
  expect(await take(g2(2, 'Доклад'))).toBe('updated published');
});

test('a message: stories with terms and sluglines kept, pictures in their places', async () => {
  const rows = await database()
    .insert(pictures)
    .values(
      ['flood1', 'flood2'].map((name) => ({
        ...{ digest: name, mediaType: 'image/jpeg', width: 800, height: 600, colour: '#808080' },
        ...{ bytes: Buffer.alloc(1), storedAt: now },
        sourceUrl: `https://agency.example/${name}.jpg`,
      })),
    )
    .returning();
  const message = readFileSync('tests/fixtures/wires/agency-g2.xml', 'utf8');
  expect(await take(message)).toBe(
    'new published, new published, new scheduled, new held, new held, new withdrawn',
  );
  const [flood] = await database().select().from(stories).orderBy(asc(stories.id));
  if (!flood) throw new Error('There is no story.');
  expect(flood.usageTerms).toBe('Только для подписчиков. Без передачи третьим лицам.');
  const original = await database().transaction((tx) => readOriginal(tx, flood));
  expect(original).toMatchObject({ slugline: 'Разлив-Заречье' });
  expect(flood.bodyHtml).toMatch(/<\/blockquote>\n<figure data-picture="1"><\/figure>$/);
  const used = await database()
    .select()
    .from(storyPictures)
    .orderBy(asc(storyPictures.storyId), asc(storyPictures.position));
  expect(used).toMatchObject([
    { position: 0, pictureId: rows[0]?.id, caption: 'Набережная после разлива' },
    { position: 1, pictureId: rows[1]?.id, caption: 'Лодка у\u00a0причала', credit: 'Вера Кадр' },
    { position: 0, pictureId: rows[1]?.id },
  ]);
});

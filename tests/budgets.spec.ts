import { gzipSync } from 'node:zlib';
import { budgets } from './budgets.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

const weigh = (bytes: Buffer | string) => gzipSync(bytes, { level: 6 }).length;

/** Words as uneven as those of a real text: a repeated sentence would weigh nothing. */
function textOf(length: number): string {
  const beginnings = 'при раз вы по на за о об до от под над пере со из у про без меж'.split(' ');
  const roots = 'ход вод лес дом стро чит пис работ город школ мост двор сад пол рек'.split(' ');
  const endings = 'ит ает ный ого ами ение ость ник ка овый ется или ах ую ой'.split(' ');
  let state = 7;
  const pick = (from: string[]) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return from[state % from.length];
  };
  const paragraphs: string[] = [];
  let written = 0;
  while (written < length) {
    let paragraph = '';
    while (paragraph.length < 420 && written + paragraph.length < length) {
      paragraph += ` ${pick(beginnings)}${pick(roots)}${pick(endings)}${pick(['', '', ',', '.'])}`;
    }
    paragraphs.push(`<p>${paragraph.trim()}.</p>`);
    written += paragraph.length;
  }
  return paragraphs.join('');
}

test('an article of 3,000 characters fits its budget', async ({ portal, door }) => {
  const pictureId = await door.storePicture(await drawPicture(240), null);
  const pictures = [{ pictureId, caption: 'Подпись к снимку', credit: 'Фото Анны Ясновской' }];
  const topic = `Бюджет ${ownWord()}`;
  const related = Array.from({ length: 4 }, () => story({ tags: [topic], pictures }));
  await door.publishStories(related, editor);
  const bodyHtml = textOf(3_000);
  expect(bodyHtml.replace(/<[^>]+>/g, '').length).toBeGreaterThanOrEqual(3_000);
  const { path } = await door.publishStory(
    story({
      bodyHtml,
      tags: [topic, `Город ${ownWord()}`, `Школы ${ownWord()}`],
      dateline: { day: '2026-11-22', places: ['Минск'], author: 'Корр. ВЕСТКА' },
      pictures,
    }),
    editor,
  );
  const { text } = await portal.ask(path ?? '');
  expect(text).toContain('Читайте также');
  const weight = weigh(text);
  test.info().annotations.push({ type: 'article HTML, gzip', description: `${weight}` });
  expect(weight).toBeLessThanOrEqual(budgets.articleHtml);
});

test("scripts and styles stay near the framework's own", async ({ page, portal, door }) => {
  const { path } = await door.publishStory(story(), editor);
  const loaded = { script: new Map<string, number>(), stylesheet: new Map<string, number>() };
  page.on('response', async (response) => {
    const kind = response.request().resourceType();
    if (kind === 'script' || kind === 'stylesheet') {
      loaded[kind].set(response.url(), weigh(await response.body()));
    }
  });
  await page.goto(portal.url + path, { waitUntil: 'networkidle' });
  const sum = (sizes: Map<string, number>) => [...sizes.values()].reduce((a, b) => a + b, 0);
  const [scripts, styles] = [sum(loaded.script), sum(loaded.stylesheet)];
  test.info().annotations.push({ type: 'scripts, gzip', description: `${scripts}` });
  test.info().annotations.push({ type: 'styles, gzip', description: `${styles}` });
  expect(loaded.script.size).toBeGreaterThan(0);
  expect(scripts).toBeLessThanOrEqual(budgets.frameworkScripts + budgets.ownScripts);
  expect(styles).toBeLessThanOrEqual(budgets.styles);
});

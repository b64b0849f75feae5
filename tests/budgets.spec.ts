import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { budgets } from './budgets.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

const weigh = (bytes: Buffer | string) => gzipSync(bytes, { level: 6 }).length;

/** As Lighthouse throttles: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

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
  const { id, path } = await door.publishStory(
    story({
      bodyHtml,
      tags: [topic, `Город ${ownWord()}`, `Школы ${ownWord()}`],
      dateline: { day: '2026-11-22', places: ['Минск'], author: 'Корр. ВЕСТКА' },
      pictures,
    }),
    editor,
  );
  const line = `budget-${process.pid}`;
  const title = `Библиотека ${ownWord()} и её читатели`;
  await door.addLine({ slug: line, title, description: 'О том, как чинили библиотеку.' }, editor);
  const others: number[] = [];
  for (let count = 0; count < 4; count += 1)
    others.push((await door.publishStory(story({ pictures }), editor)).id);
  await door.putInLine(line, [...others, id], {}, editor);
  await door.correctStory(id, { kind: 'correction', text: 'Зал назван верно.' }, editor);
  const { text } = await portal.ask(path ?? '');
  for (const part of ['Читайте также', 'Сюжет: ', 'Зал назван верно', '← Раньше'])
    expect(text).toContain(part);
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

for (const { device, viewport, deviceScaleFactor } of [
  { device: 'a desk', viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
  { device: 'a phone', viewport: { width: 360, height: 780 }, deviceScaleFactor: 3 },
]) {
  test.describe(device, () => {
    test.use({ viewport, deviceScaleFactor });

    test('an article with a picture is light in all', async ({ page, portal, door }) => {
      const photograph = await readFile('samples/pictures/market-hall.jpg');
      const pictureId = await door.storePicture(photograph, null);
      const topic = `Рынок ${ownWord()}`;
      const given = { tags: [topic], pictures: [{ pictureId, credit: 'Фото Анны Ясновской' }] };
      await door.publishStories(
        Array.from({ length: 4 }, () => story(given)),
        editor,
      );
      const { path } = await door.publishStory(
        story({ ...given, bodyHtml: textOf(3_000) }),
        editor,
      );
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.enable');
      const kinds = new Map<string, string>();
      const weights: Record<string, number> = {};
      devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
      devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const kind = kinds.get(requestId) ?? 'Other';
        weights[kind] = (weights[kind] ?? 0) + encodedDataLength;
      });
      await page.goto(portal.url + path, { waitUntil: 'networkidle' });
      test.info().annotations.push({ type: 'on the wire', description: JSON.stringify(weights) });
      const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      expect(weights['Image']).toBeGreaterThan(10_000);
      expect(weights['Font']).toBeGreaterThan(10_000);
      expect(weights['Font']).toBeLessThanOrEqual(budgets.fonts);
      expect(all).toBeLessThanOrEqual(budgets.articlePage);
    });
  });
}

test('on a slow phone an article is read before any script has come', async ({
  page,
  portal,
  door,
}) => {
  const { path } = await door.publishStory(story({ bodyHtml: textOf(3_000) }), editor);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const held: (() => void)[] = [];
  await page.route(/\.js(?:\?|$)/, async (route) => {
    await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await page.goto(portal.url + path, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('после ремонта');
  await expect(page.locator('.prose p').first()).toBeInViewport();
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBe(1);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const run = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.js(?:\?|$)/.test(name))
      .filter((entry) => (entry as PerformanceResourceTiming).responseEnd > 0),
  );
  expect(run).toEqual([]);
  for (const release of held) release();
});

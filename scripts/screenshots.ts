import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { chromiumFlags } from './chromium-flags.ts';
import { drawTokens } from './draw-tokens.ts';
import { obtainChromium } from './obtain-chromium.ts';

/** `npm run screenshots -- [ADDRESS]`: all pictures of the documents, from a running portal. */

const address = process.argv[2] ?? 'http://localhost:3000';
const folder = join(import.meta.dirname, '..', 'docs', 'pictures');
/** Pixels of the page left around a part. */
const margin = 20;
type Scheme = 'light' | 'dark';

const browser = await chromium.launch({
  executablePath: await obtainChromium(),
  args: chromiumFlags,
});
try {
  await mkdir(folder, { recursive: true });
  const article = await findLink('/', '.rail-top li:nth-child(2) a');
  const corrected = await findLink('/corrections', '.corrections h2 a');
  await takePage('front-page-1280', '/', 1280, 1000, 'light');
  await takePage('article-1280', article, 1280, 1200, 'light');
  await takePage('article-360', article, 360, 780, 'light');
  await takePage('news-1280-dark', '/news', 1280, 1200, 'dark');
  await takePart('tokens', '/about', 960, '#tokens', drawTokens());
  await takePart('masthead', '/news', 1280, '.masthead');
  await takePart('masthead-360', '/news', 360, '.masthead');
  await takePart('article-head', corrected, 1280, '.story > header');
  await takePart('top-news', article, 1280, '.rail-top');
  await takePart('latest-news', article, 1280, '.rail-latest');
  await takePart('feed', '/news', 1280, '.row:has(picture)');
  await takePart('pages', '/news/page/2', 1280, '.pages');
  await takePart('calendar', '/news', 1280, '.calendar');
  await takePart('category-block', '/', 1280, '.block-of:has(picture)');
  await takePart('related', article, 1280, '.related');
  await takePart('weather', '/', 1280, '.weather-part');
} finally {
  await browser.close();
}

async function findLink(path: string, selector: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(address + path);
  const found = await page.locator(selector).first().getAttribute('href');
  await page.close();
  if (!found) throw new Error(`${address}${path} has no ${selector}.`);
  return found;
}

/** The window of a page, twice as sharp for a phone. */
async function takePage(
  name: string,
  path: string,
  width: number,
  height: number,
  scheme: Scheme,
): Promise<void> {
  const page = await open(path, width, height, scheme);
  await save(name, await page.screenshot());
  await page.close();
}

/** A part of a page, light and dark. */
async function takePart(
  name: string,
  path: string,
  width: number,
  selector: string,
  instead?: string,
): Promise<void> {
  const shots: Buffer[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const page = await open(path, width, 900, scheme);
    if (instead) {
      await page.evaluate((html) => {
        document.body.innerHTML = html;
      }, instead);
    }
    const part = page.locator(selector).first();
    if ((await part.count()) === 0) {
      console.log(`${name}: nothing matches ${selector} on ${path}`);
      await page.close();
      return;
    }
    await leaveAlone(part);
    shots.push(await page.screenshot({ fullPage: true, clip: await around(part) }));
    await page.close();
  }
  await save(name, await beside(shots));
}

/** Opened twice: the second time no file is late, the fonts among them. */
async function open(path: string, width: number, height: number, scheme: Scheme): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: width < 500 ? 2 : 1,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'ru-RU',
    timezoneId: 'Europe/Minsk',
  });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
  return page;
}

/** Hides what stands around a part, and waits for its pictures, however far down the page. */
async function leaveAlone(part: Locator): Promise<void> {
  await part.evaluate(async (element) => {
    const style = document.createElement('style');
    style.textContent = 'body *{visibility:hidden}[data-part],[data-part] *{visibility:visible}';
    document.head.append(style);
    element.setAttribute('data-part', '');
    const pictures = [...element.querySelectorAll('img')];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode()));
  });
}

async function around(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error(`${part} is not shown.`);
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  return { x, y, width: box.x + box.width + margin - x, height: box.y + box.height + margin - y };
}

/** Both themes in one picture: narrow ones beside each other, wide ones one above the other. */
async function beside([light, dark]: Buffer[]): Promise<Buffer> {
  if (!light || !dark) throw new Error('A part was taken in one theme only.');
  const { width, height } = await sharp(light).metadata();
  const [left, top] = width < 640 ? [width, 0] : [0, height];
  return sharp(light)
    .extend({ right: left, bottom: top })
    .composite([{ input: dark, left, top }])
    .png()
    .toBuffer();
}

async function save(name: string, png: Buffer): Promise<void> {
  const { size } = await sharp(png)
    .webp({ quality: 80, effort: 6 })
    .toFile(join(folder, `${name}.webp`));
  console.log(`${name}.webp ${Math.round(size / 1000)} KB`);
}

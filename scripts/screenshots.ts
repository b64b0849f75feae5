import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { obtainChromium } from './obtain-chromium.ts';

/** `npm run screenshots -- [ADDRESS]`: the pictures of the README, from a running portal. */

const address = process.argv[2] ?? 'http://localhost:3000';
const folder = join(import.meta.dirname, '..', 'docs', 'pictures');

interface Shot {
  name: string;
  path: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

const browser = await chromium.launch({
  executablePath: await obtainChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const article = await findArticle();
  const shots: Shot[] = [
    { name: 'front-page-1280', path: '/', width: 1280, height: 1000, colorScheme: 'light' },
    { name: 'article-1280', path: article, width: 1280, height: 1200, colorScheme: 'light' },
    { name: 'article-360', path: article, width: 360, height: 780, colorScheme: 'light' },
    { name: 'news-1280-dark', path: '/news', width: 1280, height: 1200, colorScheme: 'dark' },
  ];
  await mkdir(folder, { recursive: true });
  for (const shot of shots) await take(shot);
} finally {
  await browser.close();
}

/** The story on the second place of the top news: one with a picture, and not urgent. */
async function findArticle(): Promise<string> {
  const page = await browser.newPage();
  await page.goto(address);
  const path = await page.locator('.rail-top li a').nth(1).getAttribute('href');
  await page.close();
  if (!path) throw new Error(`${address} has no top news.`);
  return path;
}

async function take({ name, path, width, height, colorScheme }: Shot): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: width < 500 ? 2 : 1,
    colorScheme,
    reducedMotion: 'reduce',
  });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  const png = await page.screenshot();
  await writeFile(join(folder, `${name}.webp`), await sharp(png).webp({ quality: 82 }).toBuffer());
  await page.close();
  console.log(`${name}.webp`);
}

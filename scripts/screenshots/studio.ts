import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { chromiumFlags } from '../chromium-flags.ts';
import { obtainChromium } from '../obtain-chromium.ts';

export type Scheme = 'light' | 'dark';

/** Bytes a picture of the documents may have: a page of them is read on a phone too. */
const mostBytes = 60_000;
/** A telephone's width in CSS pixels and less. */
const phone = 500;
/** Pixels a picture of a page is wide: its text can still be read, and it weighs half. */
const savedWidth = { phone: 540, desk: 960 };

/** A browser that takes pictures of a running portal. */
export interface Studio {
  /**
   * A page in a window of this size, its fonts and pictures there.
   * @param fresh in a browser that remembers nothing, and forgets what is done in it.
   */
  open(path: string, window: Window, fresh?: boolean): Promise<Page>;
  /** Writes a picture as small as it has to be, and says its name and size. */
  save(name: string, png: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** In CSS pixels. */
export interface Window {
  width: number;
  height: number;
  scheme: Scheme;
}

/**
 * @param address of the portal, `http://localhost:3000`.
 * @param folder the pictures are written to.
 */
export async function openStudio(address: string, folder: string): Promise<Studio> {
  const browser = await chromium.launch({
    executablePath: await obtainChromium(),
    // The browser's own words, in fields of dates, are Russian too.
    args: [...chromiumFlags, '--lang=ru'],
    env: { ...process.env, LANGUAGE: 'ru' },
  });
  const contexts = new Map<string, BrowserContext>();
  const contextOf = async ({ width, scheme }: Window) => {
    const key = `${width} ${scheme}`;
    const context = contexts.get(key) ?? (await openContext(browser, width, scheme));
    contexts.set(key, context);
    return context;
  };
  return {
    async open(path, window, fresh = false) {
      const { width, height, scheme } = window;
      const context = fresh ? await openContext(browser, width, scheme) : await contextOf(window);
      const page = await context.newPage();
      if (fresh) page.once('close', () => context.close());
      await page.setViewportSize({ width, height });
      await page.goto(address + path, { waitUntil: 'load' });
      await page.evaluate(settle);
      return page;
    },
    async save(name, png) {
      const { width = 0 } = await sharp(png).metadata();
      const most = width < 2 * phone ? savedWidth.phone : savedWidth.desk;
      const drawn = sharp(png).resize({ width: most, withoutEnlargement: true });
      for (let quality = 80; ; quality -= 10) {
        const webp = await drawn.clone().webp({ quality, effort: 6 }).toBuffer();
        if (webp.length > mostBytes && quality > 40) continue;
        await sharp(webp).toFile(join(folder, `${name}.webp`));
        console.log(`${name}.webp ${Math.round(webp.length / 1000)} KB`);
        return;
      }
    },
    close: () => browser.close(),
  };
}

function openContext(browser: Browser, width: number, scheme: Scheme): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: 900 },
    deviceScaleFactor: width < phone ? 1.5 : 1,
    hasTouch: width < phone,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'ru-RU',
    timezoneId: 'Europe/Minsk',
  });
}

/** Runs in the page: waits for its fonts and for the pictures on the screen. */
async function settle(): Promise<void> {
  await document.fonts.ready;
  const near = [...document.images].filter(
    (image) => image.getBoundingClientRect().top < 2 * innerHeight,
  );
  for (const image of near) image.loading = 'eager';
  await Promise.all(near.map((image) => image.decode().catch(() => undefined)));
}

import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import type { Studio } from './studio.ts';

/** A part of a page, without what stands around it. */
export interface PartShot {
  name: string;
  path: string | null;
  width: number;
  selector: string;
  /** HTML that takes the place of the page's own. */
  instead?: string;
}

/** Pixels of the page left around a part. */
const margin = 20;

/**
 * Takes a part light and dark, in one picture.
 * @returns false where the page has no such part.
 */
export async function takePart(studio: Studio, shot: PartShot): Promise<boolean> {
  const { name, path, width, selector, instead } = shot;
  if (path === null) return false;
  const shots: Buffer[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const page = await studio.open(path, { width, height: 900, scheme });
    if (instead) {
      await page.evaluate((html) => {
        document.body.innerHTML = html;
      }, instead);
    }
    const part = page.locator(selector).first();
    const isThere = (await part.count()) > 0;
    if (isThere) {
      await leaveAlone(part);
      shots.push(await page.screenshot({ fullPage: true, clip: await around(part) }));
    }
    await page.close();
    if (!isThere) return false;
  }
  await studio.save(name, await beside(shots));
  return true;
}

/** Hides what stands around a part, and waits for its pictures, however far down the page. */
async function leaveAlone(part: Locator): Promise<void> {
  await part.evaluate(async (element) => {
    // The portal's policy lets no `<style>` stand in a page.
    const style = new CSSStyleSheet();
    style.replaceSync(
      'body *{visibility:hidden!important}' +
        '[data-part],[data-part] :not([data-action="listen"], [data-action="listen"] *)' +
        '{visibility:visible!important}',
    );
    document.adoptedStyleSheets.push(style);
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

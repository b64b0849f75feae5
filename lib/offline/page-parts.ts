import { offlineLimits } from './limits.ts';

/** What a page needs besides its HTML, read from the HTML itself. Pure; the worker has no DOM. */

const BUILD_FILE = /static\/(?:chunks|media|css)\/[\w./~-]+\.(?:js|css|woff2)/g;
const SMALL_FILE = /(?:src|href)="(\/[\w-]+\.svg)[#"]/g;
/** Of «Версия для слабовидящих»: only the reader's own choice makes a page load them. */
const comfortFiles = ['/comfort.css', '/comfort.js'];
const STORY = /<article\b[^>]*\bclass="story"[\s\S]*?<\/article>/;
const CANDIDATE = /(\/pictures\/[0-9a-f]{32}\/[\w.-]+\.webp) (\d+)w/g;

/** Paths of the build's scripts, styles and fonts, and of the small drawings, the page uses. */
export function filesOf(html: string): string[] {
  const built = [...html.matchAll(BUILD_FILE)].map(([path]) => `/_next/${path}`);
  const drawn = [...html.matchAll(SMALL_FILE)].map(([, path = '']) => path);
  return [...new Set([...built, ...drawn, ...comfortFiles])];
}

/**
 * Paths of the article's own pictures, one file each, not those of the rails.
 * @returns WebP, of the width nearest to `offlineLimits.pictureWidth` from above, else the widest.
 */
export function picturesOf(html: string): string[] {
  const story = STORY.exec(html)?.[0] ?? '';
  return [...story.matchAll(/<picture>[\s\S]*?<\/picture>/g)].flatMap(([picture]) => {
    const offered = [...picture.matchAll(CANDIDATE)]
      .map(([, path = '', width]) => ({ path, width: Number(width) }))
      .sort((a, b) => a.width - b.width);
    const chosen =
      offered.find(({ width }) => width >= offlineLimits.pictureWidth) ?? offered.at(-1);
    const only = /<img\b[^>]*\bsrc="(\/pictures\/[^"]+)"/.exec(picture)?.[1];
    return chosen?.path ?? only ?? [];
  });
}

/** The digest in the address of a picture, which all its sizes share; null for another address. */
export function digestOf(path: string): string | null {
  return /^\/pictures\/([0-9a-f]{32})\//.exec(path)?.[1] ?? null;
}

/** Headline of the article, as text; empty for a page that is none. */
export function headlineOf(html: string): string {
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(STORY.exec(html)?.[0] ?? '')?.[1] ?? '';
  return decode(heading.replace(/<[^>]+>/g, '')).trim();
}

/** When the article was published, as its page says: `2026-11-22T14:26:00+03:00`; empty for none. */
export function publishedAtOf(html: string): string {
  const story = STORY.exec(html)?.[0] ?? '';
  return /<time\b[^>]*\bdatetime="([^"]+)"/i.exec(story)?.[1] ?? '';
}

/** The entities `lib/html.ts` writes, and those of React. */
function decode(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (entity, name: string) => signs[name] ?? entity);
}

/** Whether an article can stand at a path: `/society/2026/11/22/most`. */
export function isStoryPath(path: string): boolean {
  return /^\/[a-z0-9-]+\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+$/.test(path);
}

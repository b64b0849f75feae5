import { type Html, html, readyHtml } from '#lib/html.ts';
import { pictureAddress } from '#lib/pictures/picture-address.ts';
import {
  type PictureExtension,
  type PictureShape,
  pictureHeight,
  pictureWidths,
} from '#lib/pictures/picture-size.ts';
import type { Picture as StoryPicture } from '#lib/stories/story.ts';

interface Props {
  picture: StoryPicture;
  /** `16x9` lead, `4x3` card, `1x1` small, `full` uncropped. */
  shape: PictureShape;
  /** Width it is drawn at, as in the attribute of `<img>`: `(min-width: 1140px) 720px, 100vw`. */
  sizes: string;
  /** The one picture of the page that matters first. */
  priority?: boolean;
  /** Pixels of the narrowest file offered, where the original has it: 640 by default. */
  from?: number;
  /** Pixels of the widest file offered: twice what the place ever draws; all by default. */
  upTo?: number;
}

/** Height, in rem, at which a tall picture shown whole still fits a screen; it is made narrower. */
const TALLEST = 42;

/** Width of the address programs read from `src`: browsers choose by themselves. */
const SRC_UP_TO = 800;

/**
 * A picture as wide as its place, in its shape; its average colour until it arrives. AVIF, and WebP
 * for the rest: whatever reads neither does not understand the page's style sheet either. One HTML
 * string: as elements, a dozen pictures would weigh twice as much in what the framework sends beside
 * the HTML.
 */
export function Picture(props: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the templates of html.ts
  return <picture dangerouslySetInnerHTML={{ __html: renderFiles(props).text }} />;
}

/** The same picture within a larger string. */
export function renderPicture(props: Props): Html {
  return html`<picture>${renderFiles(props)}</picture>`;
}

function renderFiles({
  picture,
  shape,
  sizes,
  priority = false,
  from = 640,
  upTo = 1600,
}: Props): Html {
  const all = pictureWidths(picture, shape);
  const least = all.find((width) => width >= from) ?? all.at(-1) ?? picture.width;
  const widths = [least, ...all.filter((width) => width > least && width <= upTo)];
  const srcWidth = widths.findLast((width) => width <= SRC_UP_TO) ?? least;
  const widest = widths.at(-1) ?? least;
  const files = (extension: PictureExtension) =>
    widths
      .map((width) => `${pictureAddress(picture, shape, width, extension)} ${width}w`)
      .join(', ');
  // Where one width serves every screen there is nothing to choose.
  const isOne = widths.length === 1;
  const avif = isOne ? pictureAddress(picture, shape, least, 'avif') : files('avif');
  const choice = isOne ? null : html` sizes="${sizes}"`;
  const webp = isOne ? null : html` srcset="${files('webp')}"${choice}`;
  const src = pictureAddress(picture, shape, srcWidth, 'webp');
  const { colour, width, height } = picture;
  const narrower =
    shape === 'full' && height > width
      ? `;max-width:${Math.round((TALLEST * width) / height)}rem`
      : '';
  const order = readyHtml(priority ? 'fetchpriority="high"' : 'loading="lazy"');
  return html`<source type="image/avif" srcset="${avif}"${choice}><img${webp} src="${src}" alt="${picture.alt}" width="${widest}" height="${pictureHeight(picture, shape, widest)}" ${order} style="background-color:${colour}${narrower}">`;
}

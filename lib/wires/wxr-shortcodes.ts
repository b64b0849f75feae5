import { escapeHtml } from '#lib/html.ts';
import type { WxrAttachments, WxrPicture } from './wxr-attachments.ts';

/** Shortcodes of plugins and builders whose content is kept and whose frame goes. */
const FRAMES =
  /^(?:vc_|et_pb_|su_|fusion_|av_|wpb_|one_half|one_third|two_third|column|row|spoiler|quote)/;
/** Shortcodes that show something only the former site could. */
const EMPTY =
  /^(?:contact-form|contact-form-7|wpforms|ninja_form|playlist|poll|yop_poll|totalpoll|rev_slider|ads?|adrotate|sharethis|toc|ez-toc|instagram-feed|mc4wp_form|do_widget|wp_ulike)$/;
/** What WordPress plays itself; the rest of these names are of sites it shows. */
const PLAYERS = new Set(['embed', 'audio', 'video']);
const EMBEDDING =
  /\[(embed|audio|video|youtube|vimeo|dailymotion|rutube|soundcloud|tweet|twitter|instagram|facebook|tiktok|telegram)\b([^\]]*)\](?:([^[\]]*)\[\/\1\])?/g;
/** Attributes that name a file: each kind of sound and film has one of its own. */
const FILES = ['src', 'url', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flac'];
/** A name, its attributes, and, where it closes, what stands between. */
const SHORTCODE = /\[(\[?)(\/?)([a-z][\w-]*)((?:\s[^[\]]*)?)(\/?)\](\]?)/g;

/**
 * Replaces WordPress's shortcodes by the HTML they stood for: captions, galleries, embedded
 * addresses. Frames of page builders go, their content stays; words in square brackets that are no
 * shortcode stay as they are.
 * @param postId whose own pictures `[gallery]` without numbers shows.
 */
export function expandShortcodes(
  html: string,
  attachments: WxrAttachments,
  postId: string,
): string {
  const captioned = html.replace(
    /\[(?:wp_)?caption\b([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/g,
    (_, attributes: string, inner: string) => captionFigure(attributes, inner),
  );
  const embedded = captioned.replace(
    EMBEDDING,
    (whole: string, name: string, attributes: string, inner: string | undefined) => {
      const named = inner?.trim() || addressOf(attributes);
      const address = named && /^https?:\/\//.test(named) ? named : null;
      if (address !== null) return linkParagraph(address);
      // A site's own number of something says nothing elsewhere, but to whoever looks for it.
      return PLAYERS.has(name) ? '' : whole;
    },
  );
  const closing = new Set([...embedded.matchAll(/\[\/([a-z][\w-]*)\]/g)].map(([, name]) => name));
  return embedded.replace(
    SHORTCODE,
    (whole, opening: string, slash, name: string, attributes: string, _self, ending: string) => {
      if (opening && ending) return whole.slice(1, -1);
      if (name === 'gallery') return galleryOf(attributes, attachments, postId);
      const isShortcode =
        EMPTY.test(name) ||
        FRAMES.test(name) ||
        slash === '/' ||
        closing.has(name) ||
        /\s[\w-]+\s*=\s*["'«]/.test(attributes);
      return isShortcode ? '' : whole;
    },
  );
}

/** Pictures as figures, which the door takes for pictures of the story. */
export function figuresOf(pictures: readonly WxrPicture[]): string {
  return pictures
    .map(({ url, alt, caption }) => {
      const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
      return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${words}</figure>`;
    })
    .join('\n');
}

function captionFigure(attributes: string, inner: string): string {
  const [, image = '', rest = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/.exec(inner) ?? [];
  if (image === '') return inner;
  const caption = rest.trim() || escapeHtml(attributeOf(attributes, 'caption') ?? '');
  const picture = /<img\b[^>]*>/.exec(image)?.[0] ?? '';
  return `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`;
}

function galleryOf(attributes: string, attachments: WxrAttachments, postId: string): string {
  const list = attributeOf(attributes, 'ids') ?? attributeOf(attributes, 'include');
  const pictures =
    list === null
      ? attachments.ofPost(postId)
      : (list.match(/\d+/g) ?? []).flatMap((id) => attachments.find(id) ?? []);
  return `\n\n${figuresOf(pictures)}\n\n`;
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s\\]]+))`).exec(
    attributes,
  );
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
}

/** The address a shortcode names, by an attribute or alone: `[youtube https://…]`. */
function addressOf(attributes: string): string | null {
  const named = FILES.map((name) => attributeOf(attributes, name)).find((one) => one);
  return named ?? /(?:^|[\s="'])(https?:\/\/[^\s"'\]]+)/.exec(attributes)?.[1] ?? null;
}

function linkParagraph(address: string): string {
  const escaped = escapeHtml(address);
  return `\n\n<p><a href="${escaped}">${escaped}</a></p>\n\n`;
}

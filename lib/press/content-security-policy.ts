import { hash } from 'node:crypto';
import { frameOriginsOf, parseMediaFile } from '#lib/stories/embeds.ts';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
/** Scripts and the rules of prefetching; any other type is data that never runs. */
const RUNS = /^(?:|module|text\/javascript|speculationrules)$/;

/** The button of a card that shows something of another site (`components/article/embed.ts`). Text
 * of a story cannot look like it: it holds no `<`. */
const CARD = /<button type="button" data-action="embed" data-player="([^"]+)"( data-file=)?/g;

/** The policy of a document that shows nothing by itself: data, feeds, pictures. */
export const DOCUMENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * The policy of a finished page: it runs the portal's files and its own inline scripts, known by
 * their hashes, and nothing else. Scripts of the page's own stand in its head and after its
 * footer; one between them would have come with a story, and gets no hash.
 */
export function contentSecurityPolicy(html: string): string {
  const hashes = new Set([...html.matchAll(SCRIPT)].flatMap((script) => hashOf(html, script)));
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    // The average colour of a picture, until it is there.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...originsOfCards(html),
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What a press on the page's cards may load: their players and files, nothing where there are none. */
function originsOfCards(html: string): string[] {
  const frames = new Set<string>();
  const media = new Set<string>();
  for (const [, given = '', isFile] of html.matchAll(CARD)) {
    const player = given.replaceAll('&amp;', '&');
    if (!isFile) for (const origin of frameOriginsOf(player)) frames.add(origin);
    const file = isFile && parseMediaFile(player, 'video');
    if (file) media.add(new URL(file.player).origin);
  }
  return [
    ...(frames.size > 0 ? [['frame-src', ...frames].join(' ')] : []),
    ...(media.size > 0 ? [['media-src', ...media].join(' ')] : []),
  ];
}

function hashOf(html: string, script: RegExpExecArray): string[] {
  const [, attributes = '', text = ''] = script;
  if (/\bsrc=/.test(attributes)) return [];
  if (!RUNS.test(/\btype="([^"]*)"/.exec(attributes)?.[1] ?? '')) return [];
  if (script.index > html.indexOf('<body') && script.index < html.lastIndexOf('</footer>')) {
    return [];
  }
  return [`'sha256-${hash('sha256', text, 'base64')}'`];
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** One form of a file, ready to be written. */
export interface StaticForm {
  bytes: Buffer;
  /** Strong, of the bytes: the same on every machine with this build. */
  etag: string;
  headers: Readonly<Record<string, string | number>>;
  /** Those of a 304. */
  notModified: Readonly<Record<string, string>>;
}

export interface StaticFile {
  identity: StaticForm;
  br?: StaticForm;
  gzip?: StaticForm;
}

const ENDINGS = { br: '.br', gzip: '.gz' } as const;

/** The build puts a digest into these names: another content has another address. */
const DIGESTED = '/_next/static/';
const FOREVER = 'public, max-age=31536000, immutable';
/** Names of `public/` carry no digest: a file that is replaced must be seen within the hour. */
const AN_HOUR = 'public, max-age=3600';

/** Browsers ask for the service worker to learn of a new one. */
const WORKER = '/sw.js';
const ALWAYS_ASKED = 'no-cache';

/** What a build and a folder of public files hold; anything else is bytes to keep. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Reads a folder of files into memory, the compressed forms beside each.
 * @param common headers of every answer.
 * @param withWorker whether `/sw.js` is the service worker, or what takes it away: `sw-off.js`.
 * @returns the files by the path they are asked for with. Files whose name, or folder's name,
 *   begins with a dot are left out, but for `.well-known`.
 */
export function loadFiles(
  root: string,
  common: Readonly<Record<string, string>>,
  withWorker = true,
): ReadonlyMap<string, StaticFile> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const known = new Set(names);
  const isForm = (name: string) =>
    Object.values(ENDINGS).some(
      (ending) => name.endsWith(ending) && known.has(name.slice(0, -ending.length)),
    );
  const unused = withWorker ? 'sw-off.js' : 'sw.js';
  const shown = names.filter((name) => !isHidden(name) && !isForm(name) && name !== unused);
  return new Map(
    shown.map((name) => {
      const plain = encodeURI(`/${name.split(sep).join('/')}`);
      const path = plain === '/sw-off.js' ? WORKER : plain;
      return [path, loadFile(root, name, path, known, common)];
    }),
  );
}

function cacheControlOf(path: string): string {
  if (path === WORKER) return ALWAYS_ASKED;
  return path.startsWith(DIGESTED) ? FOREVER : AN_HOUR;
}

function isHidden(name: string): boolean {
  return name.split(sep).some((part) => part.startsWith('.') && part !== '.well-known');
}

function loadFile(
  root: string,
  name: string,
  path: string,
  known: ReadonlySet<string>,
  common: Readonly<Record<string, string>>,
): StaticFile {
  const isCompressed = known.has(name + ENDINGS.br) || known.has(name + ENDINGS.gzip);
  const vary = [
    ...(isCompressed ? ['Accept-Encoding'] : []),
    ...(extname(name) === '.woff2' ? ['Save-Data'] : []),
  ].join(', ');
  const load = (ending: string, encoding: string | null): StaticForm => {
    const bytes = readFileSync(join(root, name + ending));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const notModified = {
      ...common,
      'Cache-Control': cacheControlOf(path),
      ETag: etag,
      ...(vary !== '' && { Vary: vary }),
    };
    const headers = {
      ...notModified,
      'Content-Type': mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': bytes.length,
      'Accept-Ranges': 'bytes',
      ...(encoding !== null && { 'Content-Encoding': encoding }),
    };
    return { bytes, etag, headers, notModified };
  };
  return {
    identity: load('', null),
    ...(known.has(name + ENDINGS.br) && { br: load(ENDINGS.br, 'br') }),
    ...(known.has(name + ENDINGS.gzip) && { gzip: load(ENDINGS.gzip, 'gzip') }),
  };
}

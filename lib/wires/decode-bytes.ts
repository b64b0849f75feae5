import { gunzipSync } from 'node:zlib';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { plausibility } from './plausible-text.ts';

/** The bytes are no text we can read; the message says why. */
export class DecodeError extends Error {
  override name = 'DecodeError';
}

export interface Decoded {
  text: string;
  /** The encoding it was read in. */
  encoding: string;
  /** Set when the document named another one. */
  declared: string | null;
}

/** What a person should know of an encoding: a declaration that lies. */
export function notesOfEncoding({ declared, encoding }: Omit<Decoded, 'text'>): string[] {
  return declared ? [`it says ${declared}, but is ${encoding}`] : [];
}

/** Larger documents are refused: the longest feeds known are a tenth of this. */
export const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;
/** Enough to tell encodings apart, little enough to try eight of them at once. */
const SAMPLE_BYTES = 64 * 1024;
const COMMON = [
  ...['utf-8', 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'maccyrillic'],
  'windows-1252',
];

/**
 * Decodes a document of unknown encoding: gzip (also where nothing announced it), byte order mark,
 * the encodings it and its server name, and, where these are absent or evidently wrong, the reading
 * that makes the most plausible text. Broken text is never handed on silently.
 * @param contentType the `Content-Type` it was served with, if any.
 * @throws {DecodeError}
 */
export function decodeBytes(bytes: Buffer, contentType: string | null = null): Decoded {
  const plain = withoutMark(inflate(bytes));
  if (plain.length === 0) throw new DecodeError('the document is empty');
  const wide = wideEncodingOf(plain);
  if (wide !== null) return decodeWide(plain, wide);

  const utf8 = iconv.decode(plain, 'utf-8');
  const { encoding, declared } = encodingOf(plain, utf8, contentType);
  const text = encoding === 'utf-8' ? (undoneTwice(utf8) ?? utf8) : read(plain, encoding);
  refuseBinary(text);
  return { text, encoding, declared };
}

/**
 * The encoding of a document too large to be held, by its beginning, told as `decodeBytes` does.
 * @param beginning as much of it as can be held: its first lines may be ASCII alone.
 * @throws {DecodeError}
 */
export function recogniseEncoding(beginning: Buffer): Omit<Decoded, 'text'> {
  // Where it was cut it may have cut a letter.
  const whole = beginning.subarray(0, beginning.lastIndexOf(0x0a) + 1 || beginning.length);
  return encodingOf(whole, iconv.decode(whole, 'utf-8'), null);
}

/** Of bytes that are no UTF-16 or UTF-32. */
function encodingOf(
  plain: Buffer,
  utf8: string,
  contentType: string | null,
): Omit<Decoded, 'text'> {
  const named = [declaredIn(plain), charsetOf(contentType)].filter((name) => name !== null);
  const escapes = named.find((name) => name.startsWith('iso-2022'));
  if (escapes) return { encoding: escapes, declared: null };
  const isForeign = /\P{ASCII}/u.test(utf8);
  const encoding = isUtf8(utf8) ? 'utf-8' : best(plain, named);
  const declared = named[0] ?? null;
  const isTrue = declared === encoding || (declared !== null && meaningOf(declared) === encoding);
  return { encoding, declared: isTrue || !isForeign ? null : declared };
}

/** A script saved with the mark of UTF-8 sends it before a text of any other encoding too. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes.toString('hex', 0, 3) === 'efbbbf' ? bytes.subarray(3) : bytes;
}

/** A letter cut in half here and there is damaged UTF-8, not another encoding. */
function isUtf8(text: string): boolean {
  const damage = (text.match(/\ufffd/g) ?? []).length;
  return damage === 0 || damage * 20 <= text.replace(/\p{ASCII}+/gu, '').length;
}

function decodeWide(bytes: Buffer, encoding: string): Decoded {
  // Half a sign can stand in UTF-16, and in no database.
  const text = iconv.decode(bytes, encoding).toWellFormed();
  const declared = declaredIn(Buffer.from(text.slice(0, 2048)));
  const fits = declared === null || encoding.startsWith(declared);
  return { text, encoding, declared: fits ? null : declared };
}

/**
 * A text some server read in the wrong table and encoded again («РќРѕРІРѕСЃС‚Рё»), as it was.
 * @returns `null` for any other text: undoing must lose nothing and make sense of what made none.
 */
function undoneTwice(text: string): string | null {
  // Two small letters in a row are no UTF-8 in the one table and do not stand in the other: any
  // sound Russian text is passed over without a closer look.
  if (/[а-ф][а-я]/.test(text)) return null;
  const sample = text.slice(0, SAMPLE_BYTES);
  const before = plausibility(sample);
  if (before > 0.6) return null;
  for (const table of ['windows-1251', 'windows-1252']) {
    const undone = undoTable(text, table);
    if (undone && plausibility(undone.slice(0, SAMPLE_BYTES)) > before + 0.3) return undone;
  }
  return null;
}

/** The text whose UTF-8 a table made this of; `null` when a sign is none of the table's. */
function undoTable(text: string, table: string): string | null {
  const byteOf = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    // Browsers and servers keep a byte that stands for nothing in the table as it is.
    byteOf.set(String.fromCharCode(byte), byte);
  }
  for (let byte = 128; byte < 256; byte++) {
    const sign = iconv.decode(Buffer.from([byte]), table);
    if (sign !== '\ufffd') byteOf.set(sign, byte);
  }
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = byteOf.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  const undone = iconv.decode(Buffer.from(bytes), 'utf-8');
  return undone.includes('\ufffd') ? null : undone;
}

function inflate(bytes: Buffer): Buffer {
  let plain = bytes;
  // Twice: a compressed file sent by a server that compresses again.
  for (let layer = 0; layer < 2 && plain[0] === 0x1f && plain[1] === 0x8b; layer++) {
    try {
      plain = gunzipSync(plain, { maxOutputLength: MAX_DOCUMENT_BYTES });
    } catch (error) {
      const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw new DecodeError(large ? tooLarge() : `broken gzip: ${(error as Error).message}`);
    }
  }
  if (plain.length > MAX_DOCUMENT_BYTES) throw new DecodeError(tooLarge());
  return plain;
}

function tooLarge(): string {
  return `larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`;
}

/** White space and the signs texts begin with, in hexadecimal. */
const sign = '(?:0[9ad]|[2-7][0-9a-f])';
/** Marks, and zero bytes around the first signs; those of four bytes begin as those of two do. */
const wideEncodings: readonly [start: RegExp, name: string][] = [
  [new RegExp(`^(?:fffe0000|${sign}000000)`), 'utf-32le'],
  [new RegExp(`^(?:0000feff|000000${sign})`), 'utf-32be'],
  [new RegExp(`^(?:fffe|${sign}00[0-7][0-9a-f]00)`), 'utf-16le'],
  [new RegExp(`^(?:feff|00${sign}00[0-7][0-9a-f])`), 'utf-16be'],
];

/** UTF-16 and UTF-32, by their first bytes. */
function wideEncodingOf(bytes: Buffer): string | null {
  const head = bytes.toString('hex', 0, 4);
  return wideEncodings.find(([start]) => start.test(head))?.[1] ?? null;
}

/** The encoding of an XML declaration or of an HTML `<meta>`. */
function declaredIn(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 2048).toString('latin1');
  const xml = /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)/.exec(head);
  return known(xml?.[1] ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]);
}

function charsetOf(contentType: string | null): string | null {
  return known(/charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1]);
}

function known(name: string | undefined): string | null {
  if (name === undefined) return null;
  const lower = name.toLowerCase();
  return lower.startsWith('iso-2022') || iconv.encodingExists(lower) ? lower : null;
}

/** What an encoding's name stands for by the Encoding Standard: who says ISO-8859-1 or US-ASCII writes
 * windows-1252, which has quotation marks, dashes and «€» where those have nothing to be seen. */
function meaningOf(name: string): string {
  try {
    const { encoding } = new TextDecoder(name);
    return encoding.startsWith('windows-') ? encoding : name;
  } catch {
    return name;
  }
}

/** The most plausible reading; a declared encoding loses only to one that is clearly better. */
function best(bytes: Buffer, named: string[]): string {
  // What is ASCII tells nothing, however much of it stands first.
  const from = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  const sample = bytes.subarray(from, from + SAMPLE_BYTES);
  const guessed = analyse(sample)
    .slice(0, 3)
    .map(({ name }) => name.toLowerCase())
    .filter((name) => iconv.encodingExists(name));
  const meant = named.map(meaningOf);
  const scores = [...new Set([...meant, ...COMMON, ...guessed.map(meaningOf)])].map((name) => ({
    name,
    score: plausibility(iconv.decode(sample, name)) + (meant.includes(name) ? 0.2 : 0),
  }));
  scores.sort((a, b) => b.score - a.score);
  const first = scores[0];
  if (first === undefined || first.score < 0.5) {
    throw new DecodeError(
      `the encoding is not recognised${named[0] ? ` (it says ${named[0]})` : ''}`,
    );
  }
  return first.name;
}

function read(bytes: Buffer, encoding: string): string {
  if (!encoding.startsWith('iso-2022')) return iconv.decode(bytes, encoding);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new DecodeError(`the encoding ${encoding} is not known`);
  }
}

function refuseBinary(text: string): void {
  const head = text.slice(0, 4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has
  const controls = (head.match(/[\u0000-\u0008\u000e-\u001f]/g) ?? []).length;
  if (controls * 100 > head.length) throw new DecodeError('binary data, not a text document');
}

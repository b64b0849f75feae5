/**
 * A whole answer as the press hands it to the front: compressed, hashed, and with what it depends
 * on. Knows neither of the two.
 */
export interface FinishedPage {
  status: number;
  /** Lower-case names; without those the front writes itself: lifetimes, `vary`, `etag`, lengths,
   * common and security headers other than `content-security-policy`. */
  headers: Record<string, string>;
  /** Weak, of status and identity bytes: the same whatever the encoding. `null` without a body. */
  etag: string | null;
  /** Bytes of the body as it is. */
  length: number;
  /** Text is kept compressed, pictures and tiny texts as they are. The press makes gzip; brotli comes
   * from the front once a page is read again. Of exact size. */
  body: { identity: Buffer } | { gzip: Buffer; br: Buffer | null };
  notes: { main: string[]; rail: string[] };
  /** Number of the last event an answer to a write includes; the front answers once it has applied
   * it. `null` for reads. */
  event: number | null;
  /** Milliseconds the press worked on it. */
  renderMs: number;
}

type Head = Omit<FinishedPage, 'body'> & { form: 'identity' | 'gzip' };

/** Media type of an answer of the press to the front. */
export const finishedPageType = 'application/vnd.vestka.page';

/** One buffer: the lengths of head and body in four bytes each, the head as JSON, the body. */
export function encodeFinishedPage({ body, ...rest }: FinishedPage): Buffer {
  const form = 'identity' in body ? 'identity' : 'gzip';
  const bytes = 'identity' in body ? body.identity : body.gzip;
  const head = Buffer.from(JSON.stringify({ ...rest, form } satisfies Head));
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(head.length);
  lengths.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([lengths, head, bytes]);
}

/** The reverse of `encodeFinishedPage`; the body is a copy of exact size. @throws on a cut answer. */
export function decodeFinishedPage(bytes: Buffer): FinishedPage {
  const headEnd = 8 + bytes.readUInt32BE(0);
  if (headEnd + bytes.readUInt32BE(4) !== bytes.length) {
    throw new Error('The press sent a page that is not whole.');
  }
  const { form, ...rest } = JSON.parse(bytes.toString('utf8', 8, headEnd)) as Head;
  const body = Buffer.allocUnsafeSlow(bytes.length - headEnd);
  bytes.copy(body, 0, headEnd);
  return { ...rest, body: form === 'gzip' ? { gzip: body, br: null } : { identity: body } };
}

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
  /** Text is kept compressed, both ways; pictures and tiny texts as they are. Of exact size. */
  body: { identity: Buffer } | { gzip: Buffer; br: Buffer };
  notes: { main: string[]; rail: string[] };
  /** Number of the last event an answer to a write includes; the front answers once it has applied
   * it. `null` for reads. */
  event: number | null;
  /** Milliseconds the press worked on it. */
  renderMs: number;
}

type Head = Omit<FinishedPage, 'body'> & { sizes: Record<string, number> };

/** Media type of an answer of the press to the front. */
export const finishedPageType = 'application/vnd.vestka.page';

/** One buffer: length of the head in four bytes, the head as JSON, the bodies one after another. */
export function encodeFinishedPage({ body, ...rest }: FinishedPage): Buffer {
  const bodies = Object.entries(body);
  const sizes = Object.fromEntries(bodies.map(([name, bytes]) => [name, bytes.length]));
  const head = Buffer.from(JSON.stringify({ ...rest, sizes } satisfies Head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, ...bodies.map(([, bytes]) => bytes)]);
}

/** The reverse of `encodeFinishedPage`; bodies are copies of exact size. @throws on a cut answer. */
export function decodeFinishedPage(bytes: Buffer): FinishedPage {
  const headEnd = 4 + bytes.readUInt32BE(0);
  const { sizes, ...rest } = JSON.parse(bytes.toString('utf8', 4, headEnd)) as Head;
  let from = headEnd;
  const body = Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => {
      const copy = Buffer.alloc(size);
      bytes.copy(copy, 0, from, from + size);
      from += size;
      return [name, copy];
    }),
  );
  if (from !== bytes.length) throw new Error('The press sent a page that is not whole.');
  return { ...rest, body: body as FinishedPage['body'] };
}

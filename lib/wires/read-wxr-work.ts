import { type Blob, readHead } from './blob.ts';
import { type Decoded, notesOfEncoding, recogniseEncoding } from './decode-bytes.ts';
import type { Found } from './read-work.ts';
import { openPictureStore, type PictureStore } from './read-wxr-pictures.ts';
import { XmlError } from './scan-xml.ts';
import type { DocumentContext } from './wire-entry.ts';
import { kindOfSkipped } from './wxr.ts';
import { namedPictures, pictureOfItem, type WxrPicture } from './wxr-attachments.ts';
import { WxrBlocks } from './wxr-blocks.ts';
import { brokenOff, type NumberedWxrItem, type WxrItem, WxrItems } from './wxr-items.ts';

/** Posts of a piece of work, and characters of them. */
const POSTS = 400;
const CHARACTERS = 800_000;
/** Bytes by which the encoding is told: names of hundreds of authors and sections come first. */
const BEGINNING = 2 * 1024 * 1024;

type Encoding = Omit<Decoded, 'text'>;

/**
 * A WordPress export of any size, some posts at a time. It is read twice: a post may name pictures
 * and blocks that stand behind it.
 */
export async function* readWxrWork(blob: Blob, context: DocumentContext): AsyncGenerator<Found> {
  const read = recogniseEncoding(await readHead(blob, BEGINNING));
  const pictures = openPictureStore();
  const blocks = new WxrBlocks();
  try {
    await storeNamed(textOf(blob, read), pictures, blocks);
    yield* readPosts(blob, read, context, { pictures, blocks });
  } finally {
    pictures.close();
  }
}

async function* readPosts(
  blob: Blob,
  read: Encoding,
  context: DocumentContext,
  { pictures, blocks }: { pictures: PictureStore; blocks: WxrBlocks },
): AsyncGenerator<Found> {
  const { file } = blob;
  const notes = notesOfEncoding(read);
  const waiting: NumberedWxrItem[] = [];
  let length = 0;
  let number = 0;
  const others = new Map<string, number>();
  const reader = new WxrItems((item) => {
    number += 1;
    const kind = kindOfSkipped(item);
    if (kind !== null) others.set(kind, (others.get(kind) ?? 0) + 1);
    else {
      const whole = blocks.expand(item);
      waiting.push({ number, item: whole });
      length += whole.fields['content:encoded']?.length ?? 0;
    }
  });
  const take = (): Found => {
    const items = waiting.splice(0);
    length = 0;
    const work = { channel: reader.channel, items, pictures: picturesFor(items, pictures) };
    // Told once, with the first of them.
    return { work: { kind: 'wxr', file, context, ...work, notes: notes.splice(0) } };
  };
  let broken: XmlError | null = null;
  try {
    for await (const text of textOf(blob, read)) {
      reader.write(text);
      if (waiting.length >= POSTS || length >= CHARACTERS) yield take();
    }
    reader.close();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    broken = error;
  }
  if (waiting.length > 0) yield take();
  for (const [other, count] of others) yield { file, other, count };
  if (broken) yield { file, item: brokenOff(number + 1, broken) };
}

/** What posts name by number. */
async function storeNamed(
  texts: AsyncIterable<string>,
  pictures: PictureStore,
  blocks: WxrBlocks,
): Promise<void> {
  const reader = new WxrItems((item: WxrItem) => {
    blocks.put(item);
    if (item.fields['wp:post_type'] !== 'attachment') return;
    const picture = pictureOfItem(item);
    if (picture) pictures.put(picture);
  });
  try {
    for await (const text of texts) reader.write(text);
  } catch (error) {
    // Where it breaks off, the second reading says so.
    if (!(error instanceof XmlError)) throw error;
  }
}

function picturesFor(items: readonly NumberedWxrItem[], store: PictureStore): WxrPicture[] {
  const found = items.flatMap(({ item }) => {
    const { ids, wantsOwn } = namedPictures(item);
    const own = wantsOwn ? store.ofPost(item.fields['wp:post_id'] ?? '') : [];
    return [...ids.flatMap((id) => store.find(id) ?? []), ...own];
  });
  return [...new Map(found.map((picture) => [picture.id, picture])).values()];
}

async function* textOf(blob: Blob, { encoding }: Encoding): AsyncGenerator<string> {
  const decoder = decoderFor(encoding);
  for await (const part of (await blob.open()) as AsyncIterable<Buffer>) {
    yield decoder.decode(part, { stream: true });
  }
  yield decoder.decode();
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new XmlError(`the encoding ${encoding} is not known`);
  }
}

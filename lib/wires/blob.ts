import { Readable } from 'node:stream';

/** Bytes by a name, which can be read as often as need be. */
export interface Blob {
  /** As in the report: a path, an address, `archive.zip/folder/name`. */
  file: string;
  /** Bytes; `null` where only reading tells. */
  size: number | null;
  /** The file of the operator's own disk they stand in. */
  path?: string;
  /** Held in memory. */
  bytes?: Buffer;
  /** Nobody named it: it stands in a folder that was named. */
  isInFolder?: boolean;
  open(): Promise<Readable>;
}

export function blobOfBytes(file: string, bytes: Buffer): Blob {
  return { file, size: bytes.length, bytes, open: async () => Readable.from([bytes]) };
}

/** The first bytes, `count` at most. */
export async function readHead(blob: Blob, count: number): Promise<Buffer> {
  if (blob.bytes) return blob.bytes.subarray(0, count);
  const parts: Buffer[] = [];
  let length = 0;
  // Leaving the loop ends the stream.
  for await (const part of (await blob.open()) as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length >= count) break;
  }
  return Buffer.concat(parts).subarray(0, count);
}

/**
 * All bytes, when there are `most` at most.
 * @returns `null` when there are more.
 */
export async function readWhole(blob: Blob, most: number): Promise<Buffer | null> {
  if (blob.size !== null && blob.size > most) return null;
  if (blob.bytes) return blob.bytes;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of (await blob.open()) as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

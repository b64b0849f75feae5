import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { MAX_DOCUMENT_BYTES } from '#lib/wires/decode-bytes.ts';
import { FetchError, fetchAddress } from '#lib/wires/fetch-address.ts';

/** A document named on the command line, not yet read. */
export interface NamedDocument {
  /** As in the report: a path, an address, `-` for standard input. */
  file: string;
  /** @throws {UnreadableError} */
  read(): Promise<ReadDocument>;
}

export interface ReadDocument {
  bytes: Buffer;
  /** Where it was fetched from in the end; `null` for a file. */
  address: string | null;
  contentType: string | null;
}

/** A document that cannot be had; the message is the reason alone. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}

const FETCH_TIMEOUT_MS = 60_000;
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/json, application/xml, text/xml, */*;q=0.5';

/**
 * The documents a name on the command line stands for: an address, a file, every file of a folder
 * and its folders (hidden ones left out), `-` for standard input. What cannot be had says so when
 * it is read.
 */
export async function listDocuments(name: string): Promise<NamedDocument[]> {
  if (name === '-') return [fromStream('-', () => process.stdin)];
  if (/^https?:\/\//i.test(name)) return [fromNetwork(name)];
  const path = /^file:\/\//i.test(name) ? fileURLToPath(name) : name;
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return [fromFile(name, path, found.size)];
    const documents = await listFolder(path);
    return documents.length > 0 ? documents : [unreadable(name, 'a folder without files')];
  } catch (error) {
    return [unreadable(name, reasonOf(error))];
  }
}

async function listFolder(folder: string): Promise<NamedDocument[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const documents: NamedDocument[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) documents.push(...(await listFolder(path)));
    else if (entry.isFile()) documents.push(fromFile(path, path, (await stat(path)).size));
  }
  return documents;
}

function fromFile(file: string, path: string, size: number): NamedDocument {
  if (size > MAX_DOCUMENT_BYTES) return unreadable(file, tooLarge());
  return fromStream(file, () => createReadStream(path));
}

function fromStream(file: string, open: () => Readable): NamedDocument {
  return {
    file,
    async read() {
      const parts: Buffer[] = [];
      let length = 0;
      try {
        for await (const part of open() as AsyncIterable<Buffer>) {
          length += part.length;
          if (length > MAX_DOCUMENT_BYTES) throw new UnreadableError(tooLarge());
          parts.push(part);
        }
      } catch (error) {
        throw error instanceof UnreadableError ? error : new UnreadableError(reasonOf(error));
      }
      return { bytes: Buffer.concat(parts, length), address: null, contentType: null };
    },
  };
}

function fromNetwork(address: string): NamedDocument {
  return {
    file: address,
    async read() {
      try {
        const fetched = await fetchAddress(address, {
          maxBytes: MAX_DOCUMENT_BYTES,
          timeoutMs: FETCH_TIMEOUT_MS,
          accept: ACCEPT,
          trusted: true,
        });
        const { bytes, contentType, finalUrl } = fetched;
        return { bytes, contentType, address: finalUrl };
      } catch (error) {
        throw new UnreadableError(error instanceof FetchError ? error.reason : reasonOf(error));
      }
    },
  };
}

function unreadable(file: string, reason: string): NamedDocument {
  return { file, read: () => Promise.reject(new UnreadableError(reason)) };
}

function tooLarge(): string {
  return `larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`;
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  return error instanceof Error ? error.message : String(error);
}

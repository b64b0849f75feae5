import { createReadStream, type ReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Blob, blobOfBytes } from '#lib/wires/blob.ts';
import { MAX_DOCUMENT_BYTES } from '#lib/wires/decode-bytes.ts';
import { FetchError, fetchAddress } from '#lib/wires/fetch-address.ts';
import { SpoolFolder } from '#lib/wires/spool-folder.ts';

/** A document named on the command line, not yet read. */
export interface NamedDocument {
  /** As in the report: a path, an address, `-` for standard input. */
  file: string;
  /** Bytes as far as they are known; 0 otherwise. */
  size: number;
  /** Bytes read so far. */
  position(): number;
  /** @throws {UnreadableError} */
  open(): Promise<OpenedDocument>;
}

export interface OpenedDocument {
  blob: Blob;
  /** Where it was fetched from in the end; `null` for a file. */
  address: string | null;
  contentType: string | null;
  /** Removes what was kept of it meanwhile. */
  release(): Promise<void>;
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
  if (name === '-') return [fromInput()];
  if (/^https?:\/\//i.test(name)) return [fromNetwork(name)];
  const path = /^file:\/\//i.test(name) ? fileURLToPath(name) : name;
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return [fromFile(name, path, found.size, false)];
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
    else if (entry.isFile()) documents.push(fromFile(path, path, (await stat(path)).size, true));
  }
  return documents;
}

const own = { address: null, contentType: null, release: async () => undefined };

function fromFile(file: string, path: string, size: number, isInFolder: boolean): NamedDocument {
  let current: ReadStream | null = null;
  const open = async () => {
    current = createReadStream(path);
    return current;
  };
  return {
    file,
    size,
    position: () => current?.bytesRead ?? 0,
    open: async () => ({ blob: { file, size, path, open, isInFolder }, ...own }),
  };
}

/** What is piped in is kept: an export is read twice. */
function fromInput(): NamedDocument {
  return {
    file: '-',
    size: 0,
    position: () => 0,
    async open() {
      const folder = new SpoolFolder();
      const input: Blob = { file: '-', size: null, open: async () => process.stdin };
      return { ...own, blob: await folder.keep(input), release: () => folder.remove() };
    },
  };
}

function fromNetwork(address: string): NamedDocument {
  return {
    file: address,
    size: 0,
    position: () => 0,
    async open() {
      try {
        const fetched = await fetchAddress(address, {
          maxBytes: MAX_DOCUMENT_BYTES,
          timeoutMs: FETCH_TIMEOUT_MS,
          accept: ACCEPT,
          trusted: true,
        });
        const { bytes, contentType, finalUrl } = fetched;
        const blob = blobOfBytes(address, bytes);
        return { ...own, blob, contentType, address: finalUrl };
      } catch (error) {
        throw new UnreadableError(error instanceof FetchError ? error.reason : reasonOf(error));
      }
    },
  };
}

function unreadable(file: string, reason: string): NamedDocument {
  const open = () => Promise.reject(new UnreadableError(reason));
  return { file, size: 0, position: () => 0, open };
}

/** What the system says of a file, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  return error instanceof Error ? error.message : String(error);
}

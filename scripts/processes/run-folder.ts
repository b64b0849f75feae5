import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pressSocket } from '#lib/processes.ts';

/** Bytes a socket's path may have: 107 on Linux, 103 on macOS. */
const LONGEST_SOCKET_PATH = 103;
/** As long as the names `mkdtemp` makes. */
const NAME = 'vestka-XXXXXX';

export interface RunFolder {
  path: string;
  remove(): void;
}

/**
 * Makes a fresh folder for the sockets of one run, open to this user alone: in the system's
 * temporary folder, or under `/tmp` where that one's path leaves no room for a socket's name.
 */
export function makeRunFolder(): RunFolder {
  const fits = (folder: string) =>
    Buffer.byteLength(pressSocket(join(folder, NAME), 99)) <= LONGEST_SOCKET_PATH;
  const parent = [tmpdir(), '/tmp'].find(fits) ?? tmpdir();
  const path = mkdtempSync(join(parent, NAME.replace(/X+$/, '')));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose every file may end in the build, public files as compressed copies; tests beside
 * the code do not. */
const SOURCE_FOLDERS = ['app', 'components', 'lib', 'public'];
const TEST_FILE = /\.test\.tsx?$/;
/** Single files that steer the build; one that is absent counts as absent. */
const STEERING_FILES = [
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'postcss.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
];

/**
 * Digest of everything that goes into the build, as hexadecimal SHA-256. Equal digests mean that
 * a build made from one tree serves the other.
 * @param root folder of the repository
 */
export function digestSources(root: string): string {
  const hash = createHash('sha256');
  const note = (path: string, content: Buffer | string) => {
    const bytes = Buffer.from(content);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  };
  for (const folder of SOURCE_FOLDERS) {
    for (const path of filesUnder(root, folder)) {
      if (!TEST_FILE.test(path)) note(path, readFileSync(join(root, path)));
    }
  }
  for (const path of STEERING_FILES) {
    if (existsSync(join(root, path))) note(path, readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** Paths relative to `root`, in an order that does not depend on the machine. */
function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

import { join } from 'node:path';
import { build } from 'esbuild';

/** Folder of what `buildBrowserFiles` made. */
export function browserFolder(root: string): string {
  return join(root, '.next', 'browser');
}

/**
 * Makes the files of browsers that no page loads as a part of itself: the service worker, and the
 * one that takes it away.
 * @param root folder of the repository.
 * @param digest of the sources: a new build is a new worker, with pages of its own.
 * @throws when a source cannot be built.
 */
export async function buildBrowserFiles(root: string, digest: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { sw: 'lib/offline/worker.ts', 'sw-off': 'lib/offline/worker-off.ts' },
    outdir: browserFolder(root),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The browser compares bytes.
    banner: { js: `// ${digest}` },
    legalComments: 'none',
    logLevel: 'warning',
  });
}

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const program = fileURLToPath(new URL('./import-worker.ts', import.meta.url));

/**
 * The program of an import's threads as one piece of CommonJS: a thread holds 15 MB less than when
 * it loads the thousand files it is made of.
 */
export async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [program],
    write: false,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    format: 'cjs',
    conditions: ['react-server'],
    // Loads a library of its own; the others are tried and done without.
    external: ['sharp', 'pg-native', 'pg-cloudflare'],
    // Code without a file would look for packages in the folder the command was called in.
    banner: { js: `require = require('node:module').createRequire(${JSON.stringify(program)});` },
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles.map(({ text }) => text).join('');
}

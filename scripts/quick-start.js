// Loaded before every program by `node-version.js`, and so in plain JavaScript: a program is up in
// half the time.
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// What was compiled once, and had its types removed, need not be again. Where the folder cannot be
// written to nothing is kept.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));

// For each file of a package Node looks up the package's description anew, with all it exports:
// 200 KB for every function of date-fns. Between files of one package there is nothing to look up.
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL = '', conditions } = context;
    const isWithinPackage = specifier.startsWith('.') && parentURL.includes('/node_modules/');
    if (isWithinPackage && conditions.includes('import') && /\.m?js$/.test(specifier)) {
      const { href } = new URL(specifier, parentURL);
      if (href.endsWith('.mjs') || holdsModules(new URL('.', href).href)) {
        return { url: href, format: 'module', shortCircuit: true };
      }
    }
    return next(specifier, context);
  },
});

/** @type {Map<string, boolean>} */
const known = new Map();

/**
 * Whether the nearest `package.json` says that `.js` files are modules.
 * @param {string} folder its URL, with a slash at the end.
 * @returns {boolean}
 */
function holdsModules(folder) {
  const found = known.get(folder);
  if (found !== undefined) return found;
  const holds = readType(folder) ?? holdsModules(new URL('..', folder).href);
  known.set(folder, holds);
  return holds;
}

/**
 * @param {string} folder as above.
 * @returns {boolean | undefined} `undefined` when there is no description.
 */
function readType(folder) {
  try {
    return JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')).type === 'module';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

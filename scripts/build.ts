import { buildIfNeeded } from './build-portal.ts';
import { root } from './run-step.ts';

/** `npm run build`: what `npm start` does first; needs no database and no configuration. */
try {
  await buildIfNeeded(root, new AbortController().signal);
  console.log('The build is up to date.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

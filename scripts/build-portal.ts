import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { digestSources } from '#lib/press/build-digest.ts';
import { buildBrowserFiles } from './build-browser-files.ts';
import { filesFolder, gatherFiles } from './precompress.ts';

/** The build must never see these: what it read would be frozen into the pages. */
const RUN_TIME_VARIABLES =
  /^(?:PORT|SITE_URL|SITE_CLOSED|REFUSED_CRAWLERS|SERVICE_WORKER|DATA_DIR|RUN_DIR|TRUSTED_PROXIES|VESTKA_PROCESS|(?:DATABASE|WEATHER|CDN)_.+|.+_TOKENS?)$/;

/**
 * Builds the portal, and gathers its files for the front, unless the build at hand was made from
 * these very sources. The digest is written last, so a build that was interrupted is made again; of
 * several starts at once one builds and the others wait for it.
 * @throws when the build fails, with its exit code; when `signal` is aborted.
 */
export async function buildIfNeeded(root: string, signal: AbortSignal): Promise<void> {
  if (isBuilt(root)) return;
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const release = await lock(root, {
    lockfilePath: join(root, 'node_modules/.cache/portal-build.lock'),
    stale: 20_000,
    update: 5_000,
    // Ten minutes: the longest build on a small machine that another start may be making.
    retries: { retries: 600, factor: 1, minTimeout: 1_000, maxTimeout: 1_000 },
  });
  try {
    signal.throwIfAborted();
    if (isBuilt(root)) return;
    console.log('Building the pages (only after a change)…');
    const digest = digestSources(root);
    rmSync(digestFile(root), { force: true });
    await runBuild(root, signal);
    signal.throwIfAborted();
    await buildBrowserFiles(root, digest);
    await gatherFiles(root);
    writeFileSync(digestFile(root), digest);
  } finally {
    await release();
  }
}

function isBuilt(root: string): boolean {
  const file = digestFile(root);
  if (!existsSync(file) || !existsSync(filesFolder(root))) return false;
  return readFileSync(file, 'utf8') === digestSources(root);
}

function digestFile(root: string): string {
  return join(root, '.next', 'sources.sha256');
}

function runBuild(root: string, signal: AbortSignal): Promise<void> {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  for (const name of Object.keys(environment)) {
    if (RUN_TIME_VARIABLES.test(name)) delete environment[name];
  }
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
      signal,
    });
    build.once('error', reject);
    build.once('exit', (code, killed) => {
      if (code === 0) resolve();
      else reject(new Error(`The build failed (${killed ?? `exit status ${code}`}).`));
    });
  });
}

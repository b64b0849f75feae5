import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runStep } from './run-step.ts';

/** Environment variables in which machines name their browser. */
const VARIABLES = ['CHROMIUM_PATH', 'CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'];
/** The shell first: the same engine without a browser's window round it, a third faster. */
const PROGRAMS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
/** Where Playwright's installer puts them, below its cache folder, newest layout first. */
const CACHED = {
  chromium_headless_shell: [
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/headless_shell',
  ],
  chromium: ['chrome-linux64/chrome', 'chrome-linux/chrome'],
};
/** A download that takes longer than ten minutes does not work. */
const INSTALL_MS = 600_000;
/** Debian's chromium brings no font with Cyrillic letters of its own. */
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-dejavu-core'];

/**
 * Finds a Chromium for the browser tests, or installs one: first what the machine has, then
 * Playwright's installer, then Debian's package when run as root.
 * @returns path of the program
 * @throws an `Error` that says what to do when none can be had.
 */
export async function obtainChromium(): Promise<string> {
  const present = await findChromium();
  if (present) return present;

  console.log('No Chromium on this machine: trying the installer of Playwright…');
  const downloaded = await runStep(['playwright', 'install', 'chromium'], { limitMs: INSTALL_MS });
  const fromPlaywright = downloaded.ok ? await findChromium() : undefined;
  if (fromPlaywright) return fromPlaywright;

  if (process.getuid?.() === 0) {
    console.log('Not to be had there: trying the packages of Debian…');
    const options = { environment: { DEBIAN_FRONTEND: 'noninteractive' }, limitMs: INSTALL_MS };
    await runStep(['apt-get', 'update', '-q'], options);
    const packages = ['-y', '-q', '--no-install-recommends', ...DEBIAN_PACKAGES];
    const installed = await runStep(['apt-get', 'install', ...packages], options);
    const fromDebian = installed.ok ? await findChromium() : undefined;
    if (fromDebian) return fromDebian;
    console.error(installed.output.trim().split('\n').slice(-5).join('\n'));
  }
  throw new Error(
    'The browser tests need Chromium, and none could be installed.\n' +
      'Do one of these, then run "npm test" again:\n' +
      `  as root: apt-get install ${DEBIAN_PACKAGES.join(' ')}\n` +
      '  npx playwright install --with-deps chromium\n' +
      '  set CHROMIUM_PATH to a Chromium or Chrome you have',
  );
}

async function findChromium(): Promise<string | undefined> {
  const named = VARIABLES.map((name) => process.env[name]);
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  for (const candidate of [...named, ...onPath, ...(await cachedByPlaywright())]) {
    if (candidate && (await isProgram(candidate)) && (await answers(candidate))) return candidate;
  }
  return undefined;
}

async function cachedByPlaywright(): Promise<string[]> {
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
  const versions = await readdir(cache).catch(() => []);
  return Object.entries(CACHED).flatMap(([browser, paths]) =>
    versions
      .filter((name) => new RegExp(`^${browser}-\\d+$`).test(name))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .flatMap((name) => paths.map((path) => join(cache, name, path))),
  );
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** A launcher without its browser, or one that lacks a library, is as good as none. */
async function answers(path: string): Promise<boolean> {
  return (await runStep([path, '--version', '--no-sandbox'])).ok;
}

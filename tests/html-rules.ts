import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';

/** A page by the name the tests give it. */
interface Page {
  name: string;
  html: string;
}

/** The HTML standard and what a whole document needs. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The portal's own files come from where the page comes from: digests guard foreign ones.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Headings may be named (WAI-ARIA 1.2, 5.2.8.4): a subhead's name leaves its anchor out.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** What `html-validate` finds: page, rule, place and words of each error. */
export async function findByRules(pages: readonly Page[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, html } of pages) {
    const { results } = await validator.validateString(html, name);
    for (const { ruleId, line, column, message, selector } of results.flatMap(
      ({ messages }) => messages,
    )) {
      found.push(
        `${name}: ${ruleId} at ${line}:${column} (${selector ?? 'no element'}): ${message}`,
      );
    }
  }
  return found;
}

/**
 * Whether the machine has a Java of its own; the Nu checker runs on 11 and later.
 * @throws when there is one that does not run.
 */
export function hasJava(): Promise<boolean> {
  return new Promise((done, reject) => {
    execFile('java', ['-version'], (error) => {
      if (error && error.code !== 'ENOENT') reject(error);
      else done(!error);
    });
  });
}

/**
 * What the Nu checker finds: page, place, words and extract of each error.
 * @throws when the checker itself fails.
 */
export async function findByNu(pages: readonly Page[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    const files = pages.map((_, index) => join(folder, `${index}.html`));
    await Promise.all(pages.map(({ html }, index) => writeFile(files[index] ?? '', html)));
    const messages = await runNu(files);
    return messages
      .filter(({ message }) => !isOutdated(message))
      .map(({ url = '', lastLine, lastColumn, message, extract }) => {
        const name = pages[Number.parseInt(basename(url), 10)]?.name ?? url;
        return `${name} at ${lastLine}:${lastColumn}: ${message} (${extract})`;
      });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * What the living standard has allowed since this checker: `name` of `details` (HTML, 4.11.1) and
 * speculation rules as a type of script (HTML, 4.12.1). Later ones fetch a Java runtime when they are
 * installed, on every machine that starts the portal.
 */
const outdated = new Set([
  'Attribute “name” not allowed on element “details” at this point.',
  'Bad value “speculationrules” for attribute “type” on element “script”: Subtype missing.',
]);
const isOutdated = (message: string) => outdated.has(message);

interface NuMessage {
  url?: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
  extract?: string;
}

function runNu(files: readonly string[]): Promise<NuMessage[]> {
  const jar = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));
  const given = ['-jar', jar, '--format', 'json', '--errors-only', '--exit-zero-always', ...files];
  return new Promise((done, reject) => {
    execFile('java', given, { maxBuffer: 50e6 }, (error, _, report) =>
      error ? reject(error) : done(JSON.parse(report).messages),
    );
  });
}

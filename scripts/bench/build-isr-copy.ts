import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../run-step.ts';
import { unconfigured } from './start-bench-portal.ts';
import { type Started, startProcess, takeFreePort } from './start-process.ts';

const run = promisify(execFile);

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'postcss.config.js',
  'tsconfig.json',
];
const articleRoute = 'app/[category]/[[...rest]]/page.tsx';

/** What makes the article route one of Next's own incremental static regeneration. */
const asIsr = `
export const revalidate = 3600;
export const dynamicParams = true;
export function generateStaticParams() {
  return [];
}
`;
const asDynamic = `
export const dynamic = 'force-dynamic';
`;
/** `next start` runs nothing of ours: the database is opened where Next begins. */
const instrumentation = `
export async function register() {
  const url = process.env['DATABASE_URL'];
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || !url) return;
  const { openDatabase } = await import('#lib/database/database.ts');
  openDatabase(url);
}
`;

/**
 * Builds the same pages for Next's own page cache, in `folder`. The sources are changed in four
 * places and no more: `force-dynamic` moves from the layout to each other page, the article route
 * gets what ISR asks for, the database is opened by an instrumentation hook, and Next compresses.
 * @throws when the layout is not as this patch knows it, and when the build fails
 */
export async function buildIsrCopy(folder: string): Promise<void> {
  for (const name of sources) await cp(join(root, name), join(folder, name), { recursive: true });
  await copyDependencies(folder);

  const layout = join(folder, 'app/layout.tsx');
  const before = await readFile(layout, 'utf8');
  const after = before.replace(/^export const dynamic = 'force-dynamic';$/m, '');
  if (after === before) throw new Error('app/layout.tsx says nothing of force-dynamic any more.');
  await writeFile(layout, after);
  for (const name of globSync('app/**/page.tsx', { cwd: folder })) {
    await appendFile(join(folder, name), name === articleRoute ? asIsr : asDynamic);
  }
  await writeFile(join(folder, 'instrumentation.ts'), instrumentation);
  // Nobody stands before `next start` to compress: it does what it does unless told otherwise.
  const config = join(folder, 'next.config.js');
  await writeFile(
    config,
    (await readFile(config, 'utf8')).replace('compress: false', 'compress: true'),
  );

  await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: folder,
    env: {
      ...process.env,
      ...unconfigured,
      PORT: '',
      DATA_DIR: '',
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
}

/** Starts the copy with `next start` on a database; `found` is its address. */
export async function startIsrCopy(folder: string, databaseUrl: string): Promise<Started> {
  const port = String(await takeFreePort());
  const started = await startProcess(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-p', port],
    {
      cwd: folder,
      environment: {
        ...unconfigured,
        DATABASE_URL: databaseUrl,
        DATA_DIR: join(folder, 'data'),
        PORT: port,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      },
      ready: /Ready in/,
    },
  );
  return { ...started, found: `http://localhost:${port}` };
}

/** As hard links where the file system allows: the bundler follows no link out of its folder. */
async function copyDependencies(folder: string): Promise<void> {
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')];
  await run('cp', ['-al', from, to]).catch(() =>
    cp(from, to, { recursive: true, verbatimSymlinks: true, force: true }),
  );
}

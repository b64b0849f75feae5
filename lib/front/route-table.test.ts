import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { writable } from './route-methods.ts';
import { routes } from './route-table.ts';

const app = resolve(import.meta.dirname, '../../app');
const files = globSync('**/{page.tsx,route.ts}', { cwd: app }).map((file) => ({
  folder: `/${dirname(file)}`.replace(/^\/\.$/, ''),
  source: readFileSync(join(app, file), 'utf8'),
}));
const foldersWith = (method: string) =>
  files
    .filter(({ source }) => source.match(new RegExp(`export (?:async )?function ${method}\\b`)))
    .map(({ folder }) => folder);

it('knows every route of app/ that is read, and no other', () => {
  const pages = files.filter(({ source }) => source.includes('export default'));
  const read = [...pages.map(({ folder }) => folder), ...foldersWith('GET')];
  expect(routes.map(({ folder }) => folder).sort()).toEqual(read.sort());
});

it('lets every route be written to that takes it', () => {
  const written = ['POST', 'PUT', 'PATCH', 'DELETE'].flatMap(foldersWith);
  for (const folder of written) expect([...writable.keys()]).toContain(folder);
});

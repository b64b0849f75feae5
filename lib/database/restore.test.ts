import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { correctStory } from '#lib/stories/publish-changes.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { backUp } from './backup.ts';
import { restoreBackup } from './restore.ts';
import { createDatabase, dropDatabases, fingerprint, tablesOf } from './test-backup.ts';
import { useTestDatabase } from './test-database.ts';
import { makeTestFolder } from './test-server.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const source = useTestDatabase();
const by = { actor: 'editor:test', reason: 'проверка' };
const silent = () => undefined;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await makeTestFolder();
  const { id } = await publishStory(
    {
      source: 'vestka',
      sourceName: 'Вестка',
      externalId: 'one',
      headline: 'Открыт новый мост',
      bodyHtml: `<p>${'Текст. '.repeat(20_000)}</p>`,
      category: 'society',
      tags: ['Мосты'],
    },
    by,
  );
  await correctStory(id, { kind: 'correction', text: 'Было «два», верно «три»' }, by);
  file = join(folder, 'whole.tar');
  await backUp(source.url(), file, silent);
});

afterAll(dropDatabases);

describe('what cannot be restored is refused in words and changes nothing:', () => {
  async function damaged(name: string, change: (bytes: Buffer) => Buffer | undefined) {
    const bytes = await readFile(file);
    const changed = join(folder, name);
    await writeFile(changed, change(bytes) ?? bytes);
    return changed;
  }

  async function refused(path: string): Promise<string> {
    const empty = await createDatabase();
    const error = await restoreBackup(empty, path, silent).then(
      () => 'restored',
      (thrown: Error) => `${thrown.name}: ${thrown.message}`,
    );
    expect(await tablesOf(empty)).toEqual([]);
    expect(error).toMatch(/^BackupError: The backup .* was not restored, nothing was changed: /);
    expect(error).toContain(path);
    return error;
  }

  test('a file cut anywhere', async () => {
    const { size } = await stat(file);
    for (const part of [0.001, 0.5, 0.98]) {
      const cut = await damaged(`cut-${part}.tar`, (bytes) => bytes.subarray(0, size * part));
      expect(await refused(cut)).toMatch(/the file is cut/);
    }
    const gzipped = join(folder, 'cut.tar.gz');
    await backUp(source.url(), gzipped, silent);
    await truncate(gzipped, (await stat(gzipped)).size - 1_000);
    expect(await refused(gzipped)).toMatch(/the file is cut/);
  });

  test('a file cut between two parts', async () => {
    const cut = await damaged('between.tar', (bytes) =>
      Buffer.concat([bytes.subarray(0, bytes.indexOf('end.json')), Buffer.alloc(1024)]),
    );
    expect(await refused(cut)).toMatch(/the file is cut/);
  });

  test('a file with one letter changed', async () => {
    const changed = await damaged('changed.tar', (bytes) => {
      bytes.write('Б', bytes.indexOf('Было «два»'));
      bytes.write('Ж', bytes.indexOf('Текст. Текст.'));
      return bytes;
    });
    expect(await refused(changed)).toMatch(/damaged: «stories» is not what was written/);
  });

  test('a file that is no backup, or none at all', async () => {
    const text = await damaged('note.txt', () => Buffer.from('Купить хлеба. '.repeat(200)));
    expect(await refused(text)).toMatch(/not a backup/);
    expect(await refused(join(folder, 'nothing.tar'))).toMatch(/no such file/);
    expect(await refused(folder)).toMatch(/EISDIR|director/);
  });

  test('a backup of a newer version', async () => {
    const archive = pack();
    const manifest = {
      format: 1,
      madeAt: new Date().toISOString(),
      site: 'Вестка',
      postgres: '18',
    };
    archive.entry(
      { name: 'manifest.json' },
      JSON.stringify({ ...manifest, migrations: [Date.now() * 2], tables: [] }),
    );
    archive.finalize();
    const newer = await damaged('newer.tar', () => undefined);
    const chunks: Buffer[] = [];
    for await (const chunk of archive) chunks.push(chunk as Buffer);
    await writeFile(newer, Buffer.concat(chunks));
    expect(await refused(newer)).toMatch(/newer version of the portal/);
  });

  test('a database with stories in it', async () => {
    const before = await fingerprint(source.url());
    const restored = restoreBackup(source.url(), file, silent);
    await expect(restored).rejects.toThrow(/not empty \(there are rows in .*«stories»/);
    expect(await fingerprint(source.url())).toEqual(before);
  });
});

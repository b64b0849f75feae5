import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { dryRun, linesOf, runImport, wires } from './test-import.ts';

// Every test starts the command anew, some several times.
vi.setConfig({ testTimeout: 120_000 });

describe('a dry run', () => {
  test('prints each story as it would be stored, exactly so, and nothing else', async () => {
    const file = `${wires}/zarechye-windows-1251.xml`;
    const { code, out, err } = await dryRun(file);
    expect(linesOf(out)[0]).toEqual({
      file,
      externalId: 'https://zarechye.example/news/101',
      headline: 'В Заречье открыли пешеходный мост — «Журавлиный»',
      lead: 'В Заречье во вторник открыли пешеходный мост.',
      publishedAt: '2026-03-17T09:30:00.000Z',
      visibleFrom: null,
      category: 'regions',
      tags: ['Мосты'],
      bodyHtml:
        '<p>Мост длиной 120 метров связал набережную с парком, рассказали строители. Его ждали три года.</p>\n' +
        '<p>«Теперь до парка пять минут», — сказала жительница Заречья Ольга Вымыслова.</p>',
      bodyText:
        'Мост длиной 120 метров связал набережную с парком, рассказали строители. Его ждали три года. ' +
        '«Теперь до парка пять минут», — сказала жительница Заречья Ольга Вымыслова.',
      image: { url: 'https://zarechye.example/img/most.jpg', caption: '', credit: '' },
      status: 'published',
    });
    expect(linesOf(out)).toHaveLength(3);
    expect(err.trim()).toBe('read 3, skipped 0, rejected 0 (dry run: nothing was stored)');
    expect(code).toBe(0);
  });

  test('reads folders through, tells every reason on a line, ends with 1', async () => {
    const { code, out, err } = await dryRun(wires);
    expect(linesOf(out)).toHaveLength(36);
    expect(err).toContain(`rejected: ${wires}/hostile/page.html: an HTML page, not a feed\n`);
    expect(err).toContain(
      `rejected: ${wires}/hostile/bad-items.xml, item 2 (m-2): headline: there is none\n`,
    );
    expect(err).toContain(
      `skipped: ${wires}/hostile/wordpress.xml: a post that is without a status: 1\n`,
    );
    expect(err).toContain('read 36, skipped 11, rejected 19 ');
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  test('held, scheduled and withdrawn stories say so', async () => {
    const { out } = await dryRun(`${wires}/agency-2.0.json`, `${wires}/agency-3.1.json`);
    expect(linesOf(out).map(({ status }) => status)).toEqual([
      'published',
      'withdrawn',
      'held',
      'scheduled',
    ]);
    expect(linesOf(out)[3]).toMatchObject({ visibleFrom: '2999-01-01T03:00:00.000Z' });
    const held = await dryRun('--hold', `${wires}/archive.rdf`);
    expect(linesOf(held.out)).toMatchObject([{ status: 'held' }]);
  });

  test('takes a piped document, named or not', async () => {
    const stdin = readFileSync(`${wires}/zarechye-koi8-r.xml`);
    for (const names of [['-'], []]) {
      const { code, out } = await runImport(['--dry-run', '--json', ...names], { stdin });
      expect(linesOf(out)).toMatchObject([
        { file: '-', externalId: 'https://zarechye.example/news/201' },
      ]);
      expect(code).toBe(0);
    }
  });

  test('nothing readable ends with 2', async () => {
    const { code, out, err } = await dryRun(`${wires}/hostile/noise.xml`, 'no/such/file.xml');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('rejected: no/such/file.xml: no such file or folder');
  });

  test('an order that makes no sense ends with 2, in words', async () => {
    const category = await dryRun('--category', 'gossip', `${wires}/archive.rdf`);
    expect(category.code).toBe(2);
    expect(category.err).toMatch(/^There is no «gossip»; there are: president, /);
    const option = await dryRun('--colour');
    expect(option.code).toBe(2);
    expect(option.err).toContain("unknown option '--colour'");
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestSources } from './build-digest.ts';

let root: string;

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'digest-'));
  write('app/news/page.tsx', 'page');
  write('components/feed/feed.tsx', 'feed');
  write('lib/site.ts', 'site');
  write('lib/site.test.ts', 'test');
  write('public/flag.svg', '<svg/>');
  write('package-lock.json', '{}');
  write('samples/stories/one.yaml', 'story');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('digestSources', () => {
  it.each([
    ['a page', 'app/news/page.tsx'],
    ['a component', 'components/feed/feed.tsx'],
    ['the library', 'lib/site.ts'],
    ['a public file', 'public/flag.svg'],
    ['a dependency', 'package-lock.json'],
    ['the configuration of the framework', 'next.config.js'],
  ])('changes with %s', (_, path) => {
    const before = digestSources(root);
    write(path, 'changed');
    expect(digestSources(root)).not.toBe(before);
  });

  it('changes with a public file that comes, and with a source that moves', () => {
    const before = digestSources(root);
    write('public/icon.svg', '<svg/>');
    const after = digestSources(root);
    expect(after).not.toBe(before);
    rmSync(join(root, 'lib/site.ts'));
    write('lib/publication.ts', 'site');
    expect(digestSources(root)).not.toBe(after);
  });

  it('stays while nothing of the build changed', () => {
    const before = digestSources(root);
    write('lib/site.test.ts', 'another test');
    write('samples/stories/one.yaml', 'another story');
    write('.data/postgres/base', 'rows');
    expect(digestSources(root)).toBe(before);
  });
});

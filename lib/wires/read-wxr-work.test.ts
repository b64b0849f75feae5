import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { blobOfBytes } from './blob.ts';
import { readWork } from './read-work.ts';
import { context } from './test-documents.ts';
import { parseWork } from './work.ts';

const posts = 20;
const item = (number: number) => `<item><title>Мост ${number} через реку открыли</title>
<guid>https://zarechye.example/?p=${number}</guid>
<content:encoded><![CDATA[${'Сегодня открыли мост через реку. '.repeat(4000)}]]></content:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date_gmt>2019-05-12 06:30:00</wp:post_date_gmt>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>`;
/** Names of authors, which nobody translated, stand before the first Russian letter. */
const authors = '<wp:author><wp:author_login>a</wp:author_login></wp:author>\n'.repeat(2000);
const text = (declared: string) => `<?xml version="1.0"${declared}?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<link>https://zarechye.example</link>${authors}
${Array.from({ length: posts }, (_, number) => item(number + 1)).join('\n')}
</channel></rss>`;

async function read(bytes: Buffer) {
  const works = [];
  for await (const found of readWork(blobOfBytes('export.xml', bytes), context)) {
    if ('work' in found) works.push(found.work);
  }
  const parsed = works.map(parseWork);
  return {
    kinds: new Set(works.map(({ kind }) => kind)),
    notes: parsed.flatMap(({ notes }) => notes),
    headlines: parsed
      .flatMap(({ items }) => items)
      .map((one) => ('story' in one ? one.story.headline : one)),
  };
}

test.each([
  ['utf-8', 'UTF-8', []],
  ['windows-1251', 'windows-1251', []],
  ['windows-1251', null, []],
  ['utf-8', 'windows-1251', ['it says windows-1251, but is utf-8']],
  ['windows-1251', 'UTF-8', ['it says utf-8, but is windows-1251']],
  ['koi8-r', 'windows-1251', ['it says windows-1251, but is koi8-r']],
])('a large export in %s that says %s', async (real, declared, notes) => {
  const bytes = iconv.encode(text(declared === null ? '' : ` encoding="${declared}"`), real);
  expect(bytes.length).toBeGreaterThan(2 * 1024 * 1024);
  const found = await read(bytes);
  expect(found.kinds).toEqual(new Set(['wxr']));
  expect(found.headlines).toHaveLength(posts);
  expect(found.headlines[0]).toBe('Мост 1 через реку открыли');
  expect(found.notes).toEqual(notes);
});

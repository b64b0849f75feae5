import { expect, test } from 'vitest';
import { blobOfBytes } from './blob.ts';
import { readWork } from './read-work.ts';
import { context } from './test-documents.ts';
import { parseWork } from './work.ts';

const named = (id: number) => `<!-- wp:block {"ref":${id}} /-->`;
const paragraph = (text: string) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;
const item = (id: number, content: string, type = 'wp_block', status = 'publish') =>
  `<item><title>Запись ${id}</title><guid>https://zarechye.example/?p=${id}</guid>
  <content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id>
  <wp:post_date_gmt>2019-05-12 06:30:00</wp:post_date_gmt>
  <wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status></item>`;

/** The body of the first post of an export, and what is told beside its stories. */
async function read(items: string[]) {
  const text = `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <link>https://zarechye.example</link>${items.join('\n')}</channel></rss>`;
  const bodies: string[] = [];
  const told: string[] = [];
  for await (const found of readWork(blobOfBytes('export.xml', Buffer.from(text)), context)) {
    if ('other' in found) told.push(found.other);
    for (const one of 'work' in found ? parseWork(found.work).items : []) {
      if ('story' in one) bodies.push(one.story.bodyHtml ?? '');
      else if ('skipped' in one) told.push(one.skipped);
    }
  }
  return { body: bodies[0], told: told.filter((what) => what !== 'a reusable block') };
}

test.each([
  ['a small export', 0],
  ['a large one', 3_000_000],
])(
  '%s has its reusable blocks where posts name them, also those that stand behind',
  async (_, length) => {
    const { body, told } = await read([
      item(1, paragraph('Мост открыт.') + named(7) + named(8) + named(9), 'post'),
      item(7, paragraph('Движение изменено.') + named(10)),
      item(8, paragraph('Ещё не готово.'), 'wp_block', 'draft'),
      item(10, paragraph('Подробности — у диспетчера.')),
      item(2, paragraph('и '.repeat(length / 2)), 'page'),
    ]);
    expect(body).toContain(
      '<p>Мост открыт.</p><p>Движение изменено.</p><p>Подробности — у диспетчера.</p>',
    );
    expect(body).not.toContain('Ещё не готово');
    const lost = 'a reusable block of a story, which the export does not hold';
    expect(told.toSorted()).toEqual(['a page', lost, lost]);
  },
);

test('blocks that name one another over and over end somewhere', async () => {
  const { body = '' } = await read([
    item(1, paragraph('Мост открыт.') + named(7).repeat(1000), 'post'),
    item(7, paragraph('Эхо.').repeat(50) + named(7).repeat(1000)),
  ]);
  expect(body).toContain('Эхо.');
  expect(body.length).toBeLessThan(2_000_000);
});

test('thousands of posts that name one long block do not fill the memory', async () => {
  const posts = Array.from({ length: 3_000 }, (_, at) => item(at + 10, named(7), 'post'));
  const text = `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    ${item(7, paragraph('э'.repeat(90_000)))}${posts.join('')}</channel></rss>`;
  let length = 0;
  for await (const found of readWork(blobOfBytes('export.xml', Buffer.from(text)), context)) {
    for (const one of 'work' in found ? parseWork(found.work).items : []) {
      if ('story' in one) length += (one.story.bodyHtml ?? '').length;
    }
  }
  expect(length).toBeGreaterThan(1_000_000);
  expect(length).toBeLessThan(25_000_000);
});

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { type RandomNews, randomNews, USUAL_LENGTH } from './random-news.ts';

type Make = ReturnType<typeof randomNews>;

/** Among posts an export also has pages, drafts and pictures: one of each to so many posts. */
const OTHERS_EACH = 20;

/**
 * Writes an archive to import: half of the stories as a WordPress export, half as a gzipped tar
 * file of documents, ninjs and NITF by turns.
 * @param length of the stories' texts, in characters, about.
 * @returns the paths of both.
 */
export async function writeCorpus(
  folder: string,
  stories: number,
  length = USUAL_LENGTH,
): Promise<string[]> {
  const half = Math.ceil(stories / 2);
  const paths = [join(folder, 'export.xml'), join(folder, 'wire.tar.gz')] as const;
  const make = randomNews(length);
  await writeWxr(paths[0], make, 0, half);
  await writeWire(paths[1], make, half, stories);
  return [...paths];
}

async function writeWxr(path: string, make: Make, from: number, to: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Архив Заречья</title><link>https://zarechye.example</link><language>ru</language>
`);
  for (let number = from; number < to; number++) {
    let text = wxrItem(make(number), 'post', 'publish');
    if (number % OTHERS_EACH === 0) {
      text += wxrItem(make(number), 'page', 'publish') + wxrItem(make(number), 'post', 'draft');
      text += wxrItem(make(number), 'attachment', 'inherit');
    }
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end('</channel></rss>\n');
  await finished(file);
}

function wxrItem(news: RandomNews, type: string, status: string): string {
  const { number, headline, paragraphs, category, tags, author, publishedAt } = news;
  const time = publishedAt.toISOString().slice(0, 19).replace('T', ' ');
  const terms = tags.map((tag) => `<category domain="post_tag"><![CDATA[${tag}]]></category>`);
  return `<item><title><![CDATA[${headline}]]></title>
<link>https://zarechye.example/${time.slice(0, 7).replace('-', '/')}/${type}-${number}/</link>
<dc:creator><![CDATA[${author}]]></dc:creator>
<guid isPermaLink="false">https://zarechye.example/?p=${type}-${status}-${number}</guid>
<content:encoded><![CDATA[${paragraphs.join('\n\n')}]]></content:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date_gmt>${time}</wp:post_date_gmt>
<wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>
<category domain="category"><![CDATA[${category}]]></category>${terms.join('')}</item>
`;
}

async function writeWire(path: string, make: Make, from: number, to: number): Promise<void> {
  const archive = pack();
  const written = pipeline(archive, createGzip({ level: 1 }), createWriteStream(path));
  for (let number = from; number < to; number++) {
    const text = number % 2 === 0 ? ninjsOf(make(number)) : nitfOf(make(number));
    const entry = archive.entry({ name: `wire/${number}` }, text);
    await finished(entry);
  }
  archive.finalize();
  await written;
}

function ninjsOf({
  number,
  headline,
  paragraphs,
  category,
  tags,
  publishedAt,
}: RandomNews): string {
  return JSON.stringify({
    uri: `urn:newsml:wire.example:${number}`,
    type: 'text',
    versioncreated: publishedAt.toISOString(),
    pubstatus: 'usable',
    headline,
    body_html: paragraphs.map((text) => `<p>${text}</p>`).join(''),
    subject: [category, ...tags].map((name) => ({ name })),
    infosources: [{ name: 'Вымышленное агентство' }],
  });
}

function nitfOf(news: RandomNews): string {
  const { number, headline, paragraphs, category, tags, author, publishedAt } = news;
  const time = publishedAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const subjects = tags.map((tag) => `<keyword key="${tag}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<nitf xml:lang="ru"><head><title>${headline}</title>
<tobject><tobject.subject tobject.subject.type="${category}"/></tobject>
<docdata><doc-id id-string="wire.example:${number}" regsrc="Вымышленное агентство"/>
<date.issue norm="${time}"/><urgency ed-urg="5"/><key-list>${subjects}</key-list></docdata></head>
<body><body.head><hedline><hl1>${headline}</hl1></hedline><byline>${author}</byline></body.head>
<body.content>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body.content></body></nitf>
`;
}

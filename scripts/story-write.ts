import type { Command } from 'commander';
import { site } from '#lib/site.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import type { By } from '#lib/stories/publish-transaction.ts';
import { runWithDatabase } from './run-with-database.ts';
import { readEditorsBody, readEditorsPicture } from './story-body.ts';

/** The main picture on the command line. */
export interface PictureOptions {
  picture?: string;
  caption?: string;
  credit?: string;
  alt?: string;
}

interface WriteOptions extends PictureOptions {
  reason: string;
  by: string;
  lead: string;
  body?: string;
  category: string;
  tag: string[];
  author: string[];
  hold?: boolean;
}

/** Adds the options of a main picture. */
export function withPicture(command: Command): Command {
  return command
    .option('--picture <file>', 'the main picture')
    .option('--caption <text>', 'words under it')
    .option('--credit <text>', 'who took it')
    .option('--alt <text>', 'what it shows, for who cannot see it');
}

/** The words given for the main picture. */
export function pictureWordsOf({ caption = '', credit = '', alt = '' }: PictureOptions) {
  return { caption, credit, alt };
}

/** Adds `story write`: a new story of the publication's own. */
export function addWrite(
  signed: (name: string, description: string) => Command,
  actorOf: (signature: { reason: string; by: string }) => By,
): void {
  const collect = (value: string, former: string[]) => [...former, value];
  withPicture(signed('write <headline>', 'publish a new story of our own'))
    .option('--lead <text>', 'the body’s first paragraph unless said', '')
    .option('--body <file>', 'a file of HTML, pictures beside it: docs/body-html.md')
    .option('--category <slug>', 'category', site.defaultCategory)
    .option('--tag <name>', 'a tag; may be repeated', collect, [])
    .option('--author <name>', 'who wrote it; may be repeated', collect, [])
    .option('--hold', 'keep it invisible until `publish`')
    .action((headline: string, options: WriteOptions) =>
      runWithDatabase(async () => {
        const { lead, body, category, tag: tags, author: authors, picture } = options;
        const { bodyHtml = '', bodyPictures = [] } = body ? await readEditorsBody(body) : {};
        const main = picture
          ? await readEditorsPicture(picture, pictureWordsOf(options))
          : // The first place is the main picture's; a body's own stand in the body.
            { url: null, pictureId: null };
        const { id, state, path } = await publishStory(
          {
            source: site.ownSource,
            sourceName: site.name,
            externalId: `written:${crypto.randomUUID()}`,
            ...{ headline, lead, bodyHtml, category, tags, authors },
            pictures: bodyPictures.length > 0 || picture ? [main, ...bodyPictures] : [],
            action: options.hold ? 'hold' : 'publish',
          },
          actorOf(options),
        );
        console.log(`${id} ${state} ${path ?? '(no address yet)'}\n${headline}`);
      }),
    );
}

import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { PictureError } from '#lib/pictures/picture-error.ts';
import { storePicture } from '#lib/pictures/publish-picture.ts';
import { absentPicture } from '#lib/stories/merge-pictures.ts';
import { StoryChangeError } from '#lib/stories/publish-state.ts';
import type { PictureInput } from '#lib/stories/story-input.ts';

/** A body as an editor keeps it: a file of HTML with its pictures beside it. */
export interface EditorsBody {
  bodyHtml: string;
  /** The pictures its `<img>` name, stored; `url` is what `src` says. */
  bodyPictures: PictureInput[];
}

/** Pictures one body may bring, as many as a story may have. */
const MOST_PICTURES = 60;

/**
 * Reads a body and stores the pictures it shows: `<img src="most.jpg">` is a file, found from the
 * folder of the body. Pictures by `http` are those the story has already.
 * @throws {StoryChangeError} naming the file that cannot be had and why.
 */
export async function readEditorsBody(file: string): Promise<EditorsBody> {
  const bodyHtml = (await readGiven(file)).toString('utf8');
  const images = DomUtils.getElementsByTagName('img', parseDocument(bodyHtml), true);
  const sources = new Set(images.map(({ attribs }) => attribs['src']?.trim() ?? ''));
  const bodyPictures: PictureInput[] = [];
  for (const url of sources) {
    if (url === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) continue;
    if (bodyPictures.length === MOST_PICTURES)
      throw new StoryChangeError(`${file}: a story has ${MOST_PICTURES} pictures at most.`);
    bodyPictures.push(await readEditorsPicture(resolve(dirname(file), decodeURI(url)), { url }));
  }
  return { bodyHtml, bodyPictures };
}

/**
 * Stores a picture of a file for a story.
 * @param words caption, credit, description for who cannot see it.
 * @throws {StoryChangeError} naming the file that cannot be had and why.
 */
export async function readEditorsPicture(
  file: string,
  words: Partial<PictureInput> = {},
): Promise<PictureInput> {
  try {
    const pictureId = await storePicture(await readGiven(file), null);
    return { ...absentPicture, ...words, pictureId };
  } catch (error) {
    if (error instanceof PictureError) throw new StoryChangeError(`${file}: ${error.message}`);
    throw error;
  }
}

async function readGiven(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new StoryChangeError(`${file}: ${code === 'ENOENT' ? 'there is no such file' : code}.`);
  }
}

import sharp from 'sharp';
import type { StoryInput } from '#lib/stories/story-input.ts';

/** Who sends the orders of the tests. */
export const editor = { actor: 'editor:tests', reason: 'a test' };

let count = 0;

/** A word that stands in no other story of this run and survives typography and search alike. */
export function ownWord(): string {
  count += 1;
  return `Слово${process.pid}х${count}`;
}

/**
 * A whole story, unlike any other: a headline and a lead with a word of its own, two paragraphs.
 * @param given takes the place of any of it
 */
export function story(given: Partial<StoryInput> = {}): StoryInput & { externalId: string } {
  const word = ownWord();
  return {
    source: 'vestka',
    sourceName: 'Вестка',
    externalId: `test:${word}`,
    headline: `${word}: библиотека открылась после ремонта`,
    lead: `Библиотека ${word} снова принимает читателей, сообщили в её дирекции.`,
    bodyHtml:
      `<p>Читальный зал ${word} стал просторнее.</p>` +
      '<p>Книги выдают каждый день, кроме понедельника.</p>',
    category: 'society',
    ...given,
  };
}

/** A picture as JPEG bytes; each `hue` (0–360) and size makes another one, always the same. */
export function drawPicture(hue: number, width = 1600, height = 1000): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="hsl(${hue} 40% 45%)"/>
    <circle cx="60%" cy="50%" r="30%" fill="hsl(${(hue + 60) % 360} 60% 70%)"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer();
}

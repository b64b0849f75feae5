import type { RailPicture, RailStory } from '#lib/stories/latest.ts';
import type { Label } from '#lib/stories/story.ts';

/**
 * The stories of a rail, read back from the rows of the page (`render-rows.ts`): sent beside them
 * as data they would make every page longer and slower to render.
 * @param at selector of the rail's rows.
 */
export function readRows(at: string): RailStory[] {
  return [...document.querySelectorAll<HTMLElement>(`${at} li`)].map((row) => {
    const link = row.querySelector('a');
    const image = row.querySelector('img');
    return {
      id: Number(row.dataset['id']),
      path: link?.getAttribute('href') ?? '',
      headline: link?.textContent ?? '',
      publishedAt: row.querySelector('time')?.dateTime ?? '',
      label: (row.querySelector('b')?.textContent.trim() ?? null) as Label | null,
      ...(image && { picture: readPicture(image) }),
    };
  });
}

function readPicture(image: HTMLImageElement): RailPicture {
  const { src: webp, width, height, style } = image;
  const avif = image.parentElement?.querySelector('source')?.srcset ?? '';
  return { avif, webp, width, height, colour: style.backgroundColor };
}

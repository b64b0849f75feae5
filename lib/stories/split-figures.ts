import type { Picture } from './story.ts';

export type BodyPart = { kind: 'html'; html: string } | { kind: 'picture'; picture: Picture };

/**
 * Cuts a body at its pictures. A picture that is not there (withdrawn, or never came) leaves no gap.
 * @param bodyHtml cleaned body HTML with `<figure data-picture="N"></figure>`.
 * @param pictures the story's body pictures by number.
 */
export function splitFigures(bodyHtml: string, pictures: ReadonlyMap<number, Picture>): BodyPart[] {
  const parts: BodyPart[] = [];
  let html = '';
  const flush = () => {
    if (html.trim() !== '') parts.push({ kind: 'html', html: html.trim() });
    html = '';
  };
  bodyHtml.split(/<figure data-picture="(\d+)"><\/figure>/).forEach((piece, index) => {
    if (index % 2 === 0) {
      html += piece;
      return;
    }
    const picture = pictures.get(Number(piece));
    if (!picture) return;
    flush();
    parts.push({ kind: 'picture', picture });
  });
  flush();
  return parts;
}

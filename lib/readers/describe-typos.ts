import { formatStoryTime } from '#lib/clock/clock.ts';
import { toPlainText } from './plain-text.ts';
import type { OpenTypo } from './read-typos.ts';

/**
 * Reports for an editor's terminal, line by line: each story with its address, each fragment between
 * `[` and `]` in what stands around it, times in Minsk. What readers wrote can steer no terminal.
 * @param typos those of one story beside each other.
 */
export function describeTypos(typos: readonly OpenTypo[]): string[] {
  const lines: string[] = [];
  let last: number | null = null;
  for (const { id, fragment, before, after, comment, reports, lastAt, story } of typos) {
    if (story.id !== last) {
      if (last !== null) lines.push('');
      lines.push(`${toPlainText(story.headline)}`, `${story.path ?? `story ${story.id}`}`);
      last = story.id;
    }
    const [start, words, end] = [before, fragment, after].map(toPlainText);
    const times = reports === 1 ? '' : `, ${reports} readers`;
    lines.push(
      `  ${id}  ${start && `…${start}`}[${words}]${end && `${end}…`}`,
      `      ${formatStoryTime(lastAt)}${times}`,
    );
    if (comment !== '') lines.push(`      «${toPlainText(comment).trim()}»`);
  }
  return lines;
}

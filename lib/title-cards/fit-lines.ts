/** How a title is set in the room there is. Pure; lengths are pixels. */

export interface Room {
  width: number;
  height: number;
  /** Sizes of type in descending order. */
  sizes: readonly number[];
  /** Height of a line, in sizes. */
  leading: number;
}

export interface Setting {
  lines: string[];
  size: number;
}

/**
 * Breaks a text at its spaces (no-break spaces hold) into lines of about one length, at the largest
 * size at which all of it fits. At the smallest size, what does not fit is cut and closed with «…».
 * @param measure how wide a text is at size 1; asked once for each word.
 */
export function fitLines(text: string, room: Room, measure: (text: string) => number): Setting {
  const words = text.split(/[ \n\t]+/).filter((word) => word !== '');
  const widthOfWord = remember(measure);
  const smallest = room.sizes.at(-1) ?? 0;
  for (const size of room.sizes) {
    const most = Math.max(1, Math.floor(room.height / (size * room.leading)));
    const widthOf = (line: string) => {
      const widths = line.split(' ').map(widthOfWord);
      const spaces = (widths.length - 1) * widthOfWord('\u00a0');
      return size * widths.reduce((sum, width) => sum + width, spaces);
    };
    const isWide = words.some((word) => widthOf(word) > room.width);
    if (isWide && size !== smallest) continue;
    const parts = isWide ? words.flatMap((word) => cutWord(word, room.width, widthOf)) : words;
    const lines = wrap(parts, room.width, widthOf);
    if (lines.length <= most) return { lines: balance(parts, lines, room.width, widthOf), size };
    if (size === smallest) return { lines: clip(lines, most, room.width, widthOf), size };
  }
  return { lines: [], size: smallest };
}

type Measure = (line: string) => number;

function remember(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
}

function wrap(words: readonly string[], width: number, widthOf: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As many lines, in the narrowest column that has no more of them. */
function balance(
  words: readonly string[],
  lines: string[],
  width: number,
  widthOf: Measure,
): string[] {
  let best = lines;
  let [low, high] = [width / 2, width];
  while (high - low > 8) {
    const middle = (low + high) / 2;
    const tried = wrap(words, middle, widthOf);
    const fits = tried.length <= lines.length && tried.every((line) => widthOf(line) <= middle);
    if (fits) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

/** A word wider than a line in pieces: at its no-break spaces if it has any, else where it ends. */
function cutWord(word: string, width: number, widthOf: Measure): string[] {
  if (widthOf(word) <= width) return [word];
  if (word.includes('\u00a0')) {
    return word.split('\u00a0').flatMap((part) => cutWord(part, width, widthOf));
  }
  const signs = [...word];
  const count = countFitting(signs, width, widthOf);
  const rest = signs.slice(count).join('');
  return [signs.slice(0, count).join(''), ...(rest === '' ? [] : cutWord(rest, width, widthOf))];
}

/** How many of the first signs fit into a line; one at least. */
function countFitting(signs: readonly string[], width: number, widthOf: Measure): number {
  let [fits, exceeds] = [1, signs.length + 1];
  while (exceeds - fits > 1) {
    const middle = (fits + exceeds) >> 1;
    if (widthOf(signs.slice(0, middle).join('')) <= width) fits = middle;
    else exceeds = middle;
  }
  return fits;
}

function clip(lines: readonly string[], most: number, width: number, widthOf: Measure): string[] {
  const kept = lines.slice(0, most);
  const close = (line: string) => `${line.replace(/[\s\u00a0.,;:«—–-]+$/u, '')}…`;
  let last = kept.at(-1) ?? '';
  while (last.length > 1 && widthOf(close(last)) > width) {
    const space = last.lastIndexOf(' ');
    last = last.slice(0, space > 0 ? space : -1);
  }
  return [...kept.slice(0, -1), close(last)];
}

import 'server-only';
import sharp from 'sharp';
import { paperColours as colours } from '#lib/paper-colours.ts';
import { site } from '#lib/site.ts';
import { fitLines, type Setting } from './fit-lines.ts';
import { type TitleCard, titleCardHeight, titleCardWidth } from './title-card.ts';
import { Typeface } from './typeface.ts';

const regular = new Typeface(400);
const semibold = new Typeface(600);
const extrabold = new Typeface(800);

/** Pixels. What networks cut off or cover (round corners, a line at the foot) is margin only. */
const margin = 72;
const inner = titleCardWidth - 2 * margin;
const nameBaseline = 112;
const ruleTop = 146;
/** Between these the words stand; short ones a little above the middle of what is left. */
const top = ruleTop + 30;
const foot = 570;
const freeAbove = 0.42;

const kicker = { size: 36, height: 60 };
/** Steps of a tenth: a usual headline takes three or four lines, one of 180 characters six. */
const titleRoom = {
  width: inner,
  sizes: [124, 112, 100, 90, 82, 74, 68, 62, 56, 52, 48, 44],
  leading: 1.13,
};
const note = { size: 38, leading: 1.3, gap: 26, lines: 2 };

/** Flat colours need few shades. More effort takes five times as long for a twentieth of the bytes. */
const encoding = { palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 6 } as const;
/** Seconds a drawing may take before it is given up: it takes a twentieth of one. */
const drawSeconds = 10;

/**
 * Draws a card: masthead, rule, title, in the colours and the type of the light page. All of it is
 * outlines, so that no font of the machine matters.
 * @returns a PNG of 1200×630, 12–60 KB.
 */
export function drawTitleCard(card: TitleCard): Promise<Buffer> {
  return sharp(Buffer.from(cardSvg(card)))
    .timeout({ seconds: drawSeconds })
    .png(encoding)
    .toBuffer();
}

function cardSvg(card: TitleCard): string {
  const shapes = [
    box({ x: 0, y: 0, width: titleCardWidth, height: titleCardHeight }, colours.paper),
    box({ x: 0, y: titleCardHeight - 14, width: titleCardWidth, height: 14 }, colours.accent),
    path(
      extrabold.draw(site.name, { x: margin - 2, baseline: nameBaseline, size: 60 }),
      colours.ink,
    ),
    box({ x: margin, y: ruleTop, width: inner, height: 3 }, colours.ink),
    ...drawDate(card.date),
    ...drawWords(card),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${titleCardWidth}" height="${titleCardHeight}">${shapes.join('')}</svg>`;
}

/** At the right end of the masthead's line. */
function drawDate(date: string | null): string[] {
  if (date === null) return [];
  const size = 32;
  const x = titleCardWidth - margin - regular.measure(date) * size;
  return [path(regular.draw(date, { x, baseline: nameBaseline, size }), colours.soft)];
}

/** Kicker, title and note, as one block. */
function drawWords(card: TitleCard): string[] {
  const below = card.note === null ? null : setNote(card.note);
  const kickerHeight = card.kicker === null ? 0 : kicker.height;
  const belowHeight = below ? note.gap + below.lines.length * note.size * note.leading : 0;
  const height = foot - top - kickerHeight - belowHeight;
  const title = fitLines(card.title, { ...titleRoom, height }, (text) => semibold.measure(text));
  const step = title.size * titleRoom.leading;
  const free = height - title.lines.length * step;
  const start = top + Math.max(0, free) * freeAbove;

  const words = linesOf(semibold, title, start + kickerHeight, titleRoom.leading, colours.ink);
  if (card.kicker !== null) {
    const setting = { lines: [card.kicker], size: kicker.size };
    words.push(...linesOf(semibold, setting, start, 1.3, colours.accent));
  }
  if (below) {
    const after = start + kickerHeight + title.lines.length * step + note.gap;
    words.push(...linesOf(regular, below, after, note.leading, colours.soft));
  }
  return words;
}

function setNote(text: string): Setting {
  const height = note.lines * note.size * note.leading;
  const room = { width: inner, height, sizes: [note.size], leading: note.leading };
  return fitLines(text, room, (part) => regular.measure(part));
}

/** Lines one below another from `y` on. */
function linesOf(
  face: Typeface,
  { lines, size }: Setting,
  y: number,
  leading: number,
  colour: string,
): string[] {
  // Letters rise 0.73 and fall 0.2 of their size from the line they stand on.
  const first = y + size * (leading / 2 + 0.27);
  return lines.map((line, index) => {
    const baseline = first + index * size * leading;
    return path(face.draw(line, { x: margin, baseline, size }), colour);
  });
}

const path = (data: string, colour: string) => `<path fill="${colour}" d="${data}"/>`;

function box(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  colour: string,
): string {
  return `<path fill="${colour}" d="M${x} ${y}h${width}v${height}h${-width}z"/>`;
}

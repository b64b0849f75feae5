import { alpha, bright } from './colour.ts';
import { blur } from './effects.ts';
import type { Random } from './random.ts';
import { circle, fall, glow, rect } from './sheet.ts';

/** A tall window with a blurred garden behind it. */
export function gardenWindow(
  random: Random,
  [x, y, w, h]: readonly [number, number, number, number],
  frame: string,
  leafTone = '#a9bf86',
): string {
  const garden = blur(
    Array.from({ length: 26 }, () =>
      circle(
        [x + random.between(0, w), y + h * random.between(0.3, 1)],
        random.between(30, 80),
        alpha(random.pick([leafTone, '#c9d3a0', '#8fa878']), 0.55),
      ),
    ).join(''),
    14,
    14,
    [x, y, w, h],
  );
  const bars =
    [0, 0.5, 1].map((s) => rect([x + w * s - 9, y, 18, h], frame)).join('') +
    [0, 0.34, 0.67, 1].map((s) => rect([x - 9, y + h * s - 8, w + 18, 16], frame)).join('');
  return (
    glow([x + w / 2, y + h / 2], Math.max(w, h), '#fff2d0', 0.55) +
    rect([x, y, w, h], fall('#fdfaf0', '#eef0d9')) +
    garden +
    bars +
    rect([x - 34, y + h + 4, w + 68, 26], bright(frame, 1.05))
  );
}

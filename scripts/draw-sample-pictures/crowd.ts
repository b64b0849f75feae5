import { type Camera, project, scaleAt } from './camera.ts';
import { mix } from './colour.ts';
import { type Light, tone, type Vector } from './light.ts';
import { person } from './people.ts';
import type { Random } from './random.ts';
import { shadow } from './weather.ts';

const COATS = [
  '#5b6b7c',
  '#8a4f44',
  '#6d7357',
  '#3f4a57',
  '#a38058',
  '#7d6275',
  '#4c5f5c',
] as const;

export interface Passer {
  at: Vector;
  pose?: Parameters<typeof person>[2];
  facing?: -1 | 1;
  tall?: number;
  coat?: string;
  skirt?: number;
}

/** People on the ground of the picture, with soft shadows towards `cast` (pixels per pixel of height). */
export function people(
  eye: Camera,
  light: Light,
  random: Random,
  passers: readonly Passer[],
  cast = 0.4,
): string {
  return [...passers]
    .sort((a, b) => b.at[2] - a.at[2])
    .map(({ at, pose = 'walk', facing = 1, tall = 1.72, coat, skirt }) => {
      const [x, y] = project(eye, at);
      const height = tall * scaleAt(eye, at[2]);
      const lit = 0.62;
      const clothes = {
        coat: tone(light, coat ?? random.pick(COATS), lit),
        trousers: tone(light, random.pick(['#34383f', '#4a4a4c', '#3b4250', '#57504a']), lit * 0.8),
        head: tone(
          light,
          random.pick(['#3c322c', '#5a4434', '#2f2d2e', '#7a6248', '#8b4a42']),
          lit,
        ),
        skin: tone(light, '#d0a689', lit),
        skirt: skirt ?? random.pick([0, 0.1, 0.2]),
      };
      const dark = mix(light.shade, '#10141a', 0.7);
      const foot = shadow(
        [
          [x - height * 0.08, y],
          [x + height * 0.08, y],
          [x + height * (cast + 0.1), y + height * 0.1],
          [x + height * (cast - 0.1), y + height * 0.12],
        ],
        dark,
        0.4,
        Math.max(1.5, height * 0.015),
      );
      return foot + person([x, y], height, pose, clothes, facing);
    })
    .join('');
}

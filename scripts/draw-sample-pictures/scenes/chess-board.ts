import { camera, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha, bright, mix } from '../colour.ts';
import { blur, texture } from '../effects.ts';
import { lathe, type Profile, smoothed } from '../lathe.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { between, circle, fall, HEIGHT, type Point, path, rect, stroke, WIDTH } from '../sheet.ts';
import { block } from '../solid.ts';
import { shadow, shaft } from '../weather.ts';

/** A wooden table top running across the lower part of the picture. */
function table(row: number, colour: string, edge = HEIGHT): string {
  const area = [0, row, WIDTH, edge - row] as const;
  return (
    rect(area, fall(mix(colour, '#fff0d0', 0.2), bright(colour, 0.55))) +
    texture(area, {
      colour: bright(colour, 0.5),
      grain: [0.0016, 0.03],
      bare: 0.5,
      contrast: 5,
      opacity: 0.45,
      seed: 3,
    })
  );
}

export const chessBoard: Scene = (random) => {
  const light = LIGHTS.lamplit;
  const eye = camera({ eye: [0, 7.4, -10], horizon: -82, focal: 1064, centre: 900 });
  const board: Plane = { origin: [-4, 0, -4], along: [1, 0, 0], up: [0, 0, 1] };
  const squares = Array.from({ length: 64 }, (_, i) => {
    const file = i % 8;
    const rank = Math.floor(i / 8);
    return panel(
      eye,
      board,
      [file, rank, 1, 1],
      (file + rank) % 2
        ? tone(light, '#e6cfa2', 0.55 + (7 - file) * 0.05)
        : tone(light, '#7d4f33', 0.5 + (7 - file) * 0.05),
    );
  }).join('');
  const plinth = block(
    eye,
    light,
    { at: [0, -0.35, 0] },
    { w: 9.2, h: 0.34, d: 9.2 },
    { front: '#5a3622', top: '#6b4129' },
  );
  const base: Profile = [
    [0.34, 0],
    [0.36, 0.08],
    [0.3, 0.16],
    [0.2, 0.26],
  ];
  const PIECES: Record<string, Profile> = {
    p: [
      ...base,
      [0.13, 0.5],
      [0.12, 0.66],
      [0.22, 0.72],
      [0.14, 0.76],
      [0.2, 0.86],
      [0.21, 0.96],
      [0.16, 1.06],
      [0.03, 1.12],
    ],
    r: [...base, [0.19, 0.4], [0.17, 0.86], [0.26, 0.94], [0.26, 1.2], [0.24, 1.22]],
    b: [
      ...base,
      [0.14, 0.6],
      [0.13, 0.92],
      [0.24, 0.98],
      [0.14, 1.04],
      [0.2, 1.18],
      [0.16, 1.38],
      [0.04, 1.52],
    ],
    q: [
      ...base,
      [0.16, 0.6],
      [0.14, 1.1],
      [0.26, 1.18],
      [0.16, 1.24],
      [0.26, 1.52],
      [0.28, 1.62],
      [0.12, 1.64],
      [0.03, 1.76],
    ],
    k: [
      ...base,
      [0.17, 0.6],
      [0.15, 1.16],
      [0.27, 1.24],
      [0.17, 1.3],
      [0.25, 1.6],
      [0.28, 1.7],
      [0.1, 1.76],
      [0.04, 1.8],
    ],
  };
  const setup: [string, number, number, 0 | 1][] = [
    ['r', 0, 7, 1],
    ['q', 3, 7, 1],
    ['k', 4, 7, 1],
    ['r', 7, 7, 1],
    ['p', 0, 6, 1],
    ['p', 1, 6, 1],
    ['p', 5, 6, 1],
    ['p', 6, 6, 1],
    ['p', 7, 5, 1],
    ['b', 2, 5, 1],
    ['n', 5, 5, 1],
    ['p', 3, 4, 1],
    ['p', 4, 4, 1],
    ['p', 3, 3, 0],
    ['n', 5, 2, 0],
    ['b', 2, 3, 0],
    ['p', 4, 3, 0],
    ['p', 0, 1, 0],
    ['p', 1, 1, 0],
    ['p', 6, 1, 0],
    ['p', 7, 1, 0],
    ['q', 3, 1, 0],
    ['k', 4, 0, 0],
    ['r', 0, 0, 0],
    ['r', 7, 0, 0],
    ['p', 5, 1, 0],
  ];
  const pieces = setup
    .sort((a, b) => b[2] - a[2])
    .map(([kind, file, rank, dark]) => {
      const at: Point = project(eye, [file - 3.5, 0, rank - 3.5]);
      const s = scaleAt(eye, rank - 3.5) * 0.98;
      const colour = dark ? tone(light, '#4a2f24', 0.9) : tone(light, '#ecd8ae', 0.88);
      const cast = shadow(
        [
          [at[0] - s * 0.3, at[1] + s * 0.02],
          [at[0] + s * 0.2, at[1] - s * 0.16],
          [at[0] + s * 1.5, at[1] + s * 0.16],
          [at[0] + s * 1.4, at[1] + s * 0.4],
        ],
        '#22140c',
        0.5,
        s * 0.06,
      );
      if (kind === 'n') {
        const p = (dx: number, dy: number) => `${at[0] + dx * s} ${at[1] - dy * s}`;
        const head = `M${p(-0.2, 0.26)}C${p(-0.24, 0.7)} ${p(-0.02, 0.7)} ${p(-0.06, 0.86)}C${p(-0.2, 0.8)} ${p(-0.34, 0.74)} ${p(-0.38, 0.84)}C${p(-0.42, 0.96)} ${p(-0.2, 1.12)} ${p(-0.14, 1.24)}L${p(-0.1, 1.38)}L${p(0, 1.28)}C${p(0.24, 1.2)} ${p(0.3, 0.8)} ${p(0.22, 0.26)}Z`;
        return (
          cast +
          lathe(at, s, smoothed(base, 1), colour) +
          path(
            head,
            between(
              [at[0] - s * 0.4, at[1]],
              [at[0] + s * 0.3, at[1]],
              mix(bright(colour, 1.2), '#ffffff', 0.08),
              colour,
              bright(colour, 0.5),
            ),
          )
        );
      }
      const cross =
        kind === 'k'
          ? stroke(
              [
                [at[0], at[1] - s * 1.78],
                [at[0], at[1] - s * 2.06],
              ],
              colour,
              s * 0.08,
            ) +
            stroke(
              [
                [at[0] - s * 0.1, at[1] - s * 1.94],
                [at[0] + s * 0.1, at[1] - s * 1.94],
              ],
              colour,
              s * 0.08,
            )
          : '';
      return cast + cross + lathe(at, s, smoothed(PIECES[kind] ?? base, 1), colour);
    })
    .join('');
  const bokeh = blur(
    Array.from({ length: 30 }, () =>
      circle(
        [random.between(0, WIDTH), random.between(-20, 300)],
        random.between(24, 70),
        alpha(random.pick(['#ffd890', '#f2b868', '#c98a54', '#8a6a4c']), random.between(0.12, 0.4)),
      ),
    ).join(''),
    9,
  );
  return (
    rect([0, 0, WIDTH, HEIGHT], fall('#4a3526', '#2c1e16')) +
    bokeh +
    table(330, '#6d4a30') +
    shadow(
      [
        [240, 1150],
        [1640, 1150],
        [1700, 1300],
        [260, 1320],
      ],
      '#120b07',
      0.6,
      30,
    ) +
    plinth +
    squares +
    shaft(
      [
        [-100, 0],
        [500, -40],
        [1500, 1400],
        [500, 1400],
      ],
      '#ffe3ae',
      0.3,
      60,
    ) +
    pieces
  );
};

import { camera, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import type { Scene } from '../scene.ts';
import { circle, fall, glow, polygon, rect, stroke, WIDTH } from '../sheet.ts';
import { shadow } from '../weather.ts';

export const footballPitch: Scene = (random) => {
  const light = { ...LIGHTS.night, haze: '#3a5068', sun: '#e6efe6', shade: '#5d7080' };
  const eye = camera({ horizon: 600, focal: 1250, eye: [0, 3.4, 1] });
  const field: Plane = { origin: [-40, 0, 1.4], along: [1, 0, 0], up: [0, 0, 1] };
  const grass = Array.from({ length: 12 }, (_, i) =>
    panel(
      eye,
      field,
      [0, i * 4, 80, 4.05],
      i % 2 ? tone(light, '#5f9c50', 0.85) : tone(light, '#528c48', 0.8),
    ),
  ).join('');
  const line = alpha('#f4f7ee', 0.85);
  const lines =
    panel(eye, field, [0, 43, 80, 0.3], line) +
    panel(eye, field, [20, 27, 40, 0.25], line) +
    [20, 60].map((u) => panel(eye, field, [u, 27, 0.25, 16], line)).join('') +
    panel(eye, field, [30.5, 36.6, 19, 0.22], line) +
    [30.5, 49.5].map((u) => panel(eye, field, [u, 36.6, 0.22, 6.4], line)).join('');
  const g = (x: number, y: number, z = 42) => project(eye, [x, y, z]);
  const net =
    Array.from({ length: 22 }, (_, i) =>
      stroke([g(-5.5 + i * 0.52, 3.6), g(-5.5 + i * 0.52, 0, 44)], alpha('#ffffff', 0.3), 1.5),
    ).join('') +
    Array.from({ length: 9 }, (_, i) =>
      stroke([g(-5.5, 3.6 - i * 0.42), g(5.5, 3.6 - i * 0.42)], alpha('#ffffff', 0.3), 1.5),
    ).join('');
  const goal = net + stroke([g(-5.5, 0), g(-5.5, 3.6), g(5.5, 3.6), g(5.5, 0)], '#ffffff', 9);
  const stands = Array.from(
    { length: 11 },
    (_, row) =>
      rect([0, 600 - 14 - row * 20, WIDTH, 21], mix('#2a3a4e', '#1a2636', row / 11)) +
      Array.from({ length: 120 }, () => {
        const x = random.between(0, WIDTH);
        return random.chance(0.8)
          ? circle(
              [x, 596 - row * 20 - 10],
              6.5,
              mix(
                random.pick(['#c9584a', '#d9c48a', '#5d84a8', '#8a94a0', '#e6e2d8', '#4d6a58']),
                '#26364a',
                0.35 + row * 0.04,
              ),
            ) + circle([x, 584 - row * 20 - 10], 4, mix('#c99c80', '#26364a', 0.4 + row * 0.03))
          : '';
      }).join(''),
  )
    .reverse()
    .join('');
  const roof =
    polygon(
      [
        [-20, 250],
        [WIDTH + 20, 250],
        [WIDTH + 20, 320],
        [-20, 320],
      ],
      '#152030',
    ) +
    Array.from({ length: 9 }, (_, i) =>
      stroke(
        [
          [100 + i * 200, 320],
          [100 + i * 200, 380],
        ],
        '#152030',
        8,
      ),
    ).join('');
  const masts = [
    [240, 90],
    [1560, 90],
  ]
    .map(
      ([x = 0, y = 0]) =>
        stroke(
          [
            [x, 300],
            [x, y + 40],
          ],
          '#101a28',
          14,
        ) +
        rect([x - 90, y - 40, 180, 84], '#1a2636') +
        Array.from({ length: 10 }, (_, i) =>
          circle([x - 68 + (i % 5) * 34, y - 18 + Math.floor(i / 5) * 38], 13, '#fffdf0'),
        ).join('') +
        glow([x, y], 420, '#eaf4ff', 0.8),
    )
    .join('');
  const beams = blur(
    polygon(
      [
        [240, 90],
        [300, 90],
        [1300, 1350],
        [300, 1350],
      ],
      alpha('#eaf4ff', 0.1),
    ) +
      polygon(
        [
          [1560, 90],
          [1500, 90],
          [500, 1350],
          [1500, 1350],
        ],
        alpha('#eaf4ff', 0.1),
      ),
    40,
  );
  const player = (
    x: number,
    z: number,
    pose: 'run' | 'kick' | 'stand' | 'raise',
    shirt: string,
    facing: 1 | -1,
  ) => {
    const p = project(eye, [x, 0, z]);
    const h = scaleAt(eye, z) * 1.8;
    return (
      shadow(
        [
          [p[0] - h * 0.1, p[1]],
          [p[0] + h * 0.12, p[1]],
          [p[0] + h * 0.6, p[1] + h * 0.1],
          [p[0] + h * 0.3, p[1] + h * 0.12],
        ],
        '#12241c',
        0.5,
        h * 0.02,
      ) +
      shadow(
        [
          [p[0] - h * 0.1, p[1]],
          [p[0] + h * 0.12, p[1]],
          [p[0] - h * 0.4, p[1] + h * 0.12],
          [p[0] - h * 0.6, p[1] + h * 0.1],
        ],
        '#12241c',
        0.4,
        h * 0.02,
      ) +
      person(
        p,
        h,
        pose,
        {
          coat: shirt,
          trousers: mix(shirt, '#1a2430', 0.55),
          head: random.pick(['#3a2c24', '#6d5038', '#26221f']),
          skirt: 0.06,
        },
        facing,
      )
    );
  };
  const ball = project(eye, [1.2, 0.3, 8.9]);
  return (
    rect([0, 0, WIDTH, 620], fall('#0c1626', '#22344a')) +
    rect([0, 596, WIDTH, 160], '#1d3a44') +
    stands +
    roof +
    masts +
    grass +
    lines +
    goal +
    player(0.4, 41, 'raise', '#d9b23c', 1) +
    player(-7, 27, 'run', '#c9473c', 1) +
    player(6, 24, 'run', '#e9e9e2', -1) +
    player(-3.4, 18, 'run', '#e9e9e2', 1) +
    player(8.4, 19, 'stand', '#c9473c', -1) +
    player(3.3, 11.6, 'run', '#e9e9e2', -1) +
    player(-0.3, 8.6, 'kick', '#c9473c', 1) +
    circle(ball, 23, '#f8f8f2') +
    circle([ball[0] - 4, ball[1] - 2], 8, '#33393f') +
    circle([ball[0] + 13, ball[1] + 9], 6, '#33393f') +
    circle([ball[0] + 9, ball[1] - 15], 5, '#33393f') +
    beams
  );
};

import { leafy } from '../broadleaf.ts';
import { building } from '../building.ts';
import { camera, panel, project, scaleAt } from '../camera.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { paving } from '../paving.ts';
import { door } from '../portico.ts';
import type { Scene } from '../scene.ts';
import { ellipse, rect, stroke, WIDTH } from '../sheet.ts';
import { clouds, sky } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { pane, strips, wheel } from '../vehicles.ts';
import { shadow } from '../weather.ts';

export const postOffice: Scene = (random) => {
  const light = { ...LIGHTS.overcast, sun: '#f2efe6' };
  const eye = camera({ horizon: 800, focal: 1500 });
  const stand = { at: [1.2, 0, 25] as const, turn: -24 };
  const size = { w: 15, h: 6.6, d: 10 };
  const front = sideOf(stand, size, 'front');
  const blue = '#3f6486';
  const emblem =
    panel(eye, front, [6.4, 4.15, 2.2, 1.4], tone(light, '#f4f1e8', 0.85)) +
    [
      [6.4, 5.55],
      [8.6, 5.55],
    ]
      .map(([u = 0, v = 0]) => {
        const a = project(eye, [
          front.origin[0] + front.along[0] * u,
          v,
          front.origin[2] + front.along[2] * u,
        ]);
        const b = project(eye, [
          front.origin[0] + front.along[0] * 7.5,
          4.75,
          front.origin[2] + front.along[2] * 7.5,
        ]);
        return stroke([a, b], tone(light, blue, 0.7), 6);
      })
      .join('');
  const house =
    building(eye, light, random, {
      stand,
      size,
      wall: '#c9a994',
      roof: { kind: 'hip', height: 2.8, colour: '#6d747c' },
      front: {
        floors: 2,
        bays: 5,
        size: [1.4, 1.9],
        trim: '#efe9dc',
        lamps: 0.3,
        skip: (bay) => bay === 2,
      },
      side: { floors: 2, bays: 3, size: [1.4, 1.9], trim: '#efe9dc', lamps: 0.3 },
    }) +
    panel(eye, front, [0, 3.1, 15, 0.42], tone(light, blue, 0.7)) +
    door(eye, light, front, 6.6, 1.8, 2.6, '#3f6486') +
    emblem;
  const box = { at: [-3.6, 0, 13.4] as const, turn: -24 };
  const post =
    block(eye, light, box, { w: 0.55, h: 1.15, d: 0.45, y: 0.35 }, '#2f5f92') +
    block(eye, light, box, { w: 0.63, h: 0.1, d: 0.53, y: 1.5 }, '#3f74a8') +
    block(eye, light, box, { w: 0.1, h: 0.36, d: 0.1 }, '#3a3d40') +
    strips(eye, light, box, { w: 0.55, h: 1.15, d: 0.45, y: 0.35 }, 'front', [
      [[0.08, 0.86, 0.39, 0.07], '#1b2a3c'],
      [[0.14, 0.4, 0.27, 0.2], '#f0ede2'],
    ]);
  const vanStand = { at: [6.4, 0, 15.6] as const, turn: -20 };
  const body = { w: 4.6, h: 1.9, d: 1.9, y: 0.35 };
  const van =
    shadow(
      [
        project(eye, [3.6, 0, 14.6]),
        project(eye, [9.4, 0, 16.4]),
        project(eye, [9.4, 0, 15]),
        project(eye, [4.2, 0, 13.6]),
      ],
      '#20262c',
      0.5,
      10,
    ) +
    block(eye, light, vanStand, body, '#eceae3') +
    strips(eye, light, vanStand, body, 'front', [
      [[0, 0.75, 4.6, 0.34], blue],
      [[0.14, 1.15, 0.85, 0.6], pane(light)],
      [[1.12, 0.1, 0.03, 1.7], '#b5b3ac'],
    ]) +
    strips(eye, light, vanStand, body, 'left', [
      [[0.15, 1.05, 1.6, 0.72], pane(light)],
      [[0.1, 0.45, 0.35, 0.2], '#fdf6ddff'],
      [[1.45, 0.45, 0.35, 0.2], '#fdf6ddff'],
    ]) +
    wheel(eye, light, vanStand, { ...body, y: 0 }, 'front', [0.95, 0.38], 0.38) +
    wheel(eye, light, vanStand, { ...body, y: 0 }, 'front', [3.7, 0.38], 0.38);
  const leaves = {
    dark: tone(light, '#6d5a34', 0.4),
    mid: tone(light, '#a5853c', 0.7),
    light: tone(light, '#d3b050', 1),
    trunk: tone(light, '#54493f', 0.4),
    side: -1,
  } as const;
  const fallen = Array.from({ length: 240 }, () => {
    const y = random.between(900, 1330);
    return ellipse(
      [random.between(0, WIDTH), y],
      (y - 780) * 0.018,
      (y - 780) * 0.008,
      tone(light, random.pick(['#c08a3a', '#a5683a', '#d3b050']), 0.8),
    );
  }).join('');
  const [cx, cy] = project(eye, [-1.4, 0.95, 14]);
  const s = scaleAt(eye, 14);
  return (
    sky(light, 820) +
    clouds(light, { top: 0, bottom: 760, bare: 0.44, stretch: 2.4, seed: 27, opacity: 0.7 }) +
    [
      [-20, 60],
      [0, 66],
      [22, 58],
    ]
      .map(([x = 0, z = 0]) =>
        building(eye, light, random, {
          stand: { at: [x, 0, z] },
          size: { w: 20, h: 11, d: 8 },
          wall: '#b5b0a6',
          front: { floors: 3, bays: 7, size: [1.2, 1.6] },
          far: 0.6,
          roof: { kind: 'hip', height: 3, colour: '#7d8288' },
        }),
      )
      .join('') +
    paving(eye, light, { half: 24, colour: '#a9a8a4', joints: 24, across: 30, from: 2 }) +
    leafy(random, [1600, 900], 760, leaves) +
    leafy(random, [150, 890], 640, leaves) +
    house +
    fallen +
    van +
    post +
    people(
      eye,
      light,
      random,
      [
        { at: [-1.6, 0, 14], facing: 1, coat: '#7a4a48', skirt: 0.2 },
        { at: [0.6, 0, 20], facing: -1 },
        { at: [-4.4, 0, 22] },
      ],
      0.1,
    ) +
    rect([cx + s * 0.1, cy - s * 0.05, s * 0.5, s * 0.34], tone(light, '#b88d5c', 0.8)) +
    rect([cx + s * 0.32, cy - s * 0.05, s * 0.06, s * 0.34], tone(light, '#d9bd8c', 0.8))
  );
};

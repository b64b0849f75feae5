import { building } from '../building.ts';
import { camera, face, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha } from '../colour.ts';
import { people } from '../crowd.ts';
import { rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, fall, glow, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { carriage } from '../vehicles.ts';

export const railwayStation: Scene = (random) => {
  const light = LIGHTS.morning;
  const eye = camera({ horizon: 700, focal: 1250, eye: [1.6, 2.1, 0] });
  const floor = (x: number, w: number, y: number): Plane & { w: number } => ({
    origin: [x, y, 0.6],
    along: [1, 0, 0],
    up: [0, 0, 1],
    w,
  });
  const bed = panel(
    eye,
    floor(-30, 60, -1),
    [0, 0, 60, 140],
    fall(tone(light, '#a8a398', 0.8, 0.4), tone(light, '#77716a', 0.6)),
  );
  const rails = [-2.6, -1.1, -6.8, -5.3]
    .map((x) => panel(eye, floor(x, 1, -0.84), [0, 0, 0.1, 140], fall('#e9e6da', '#8f8d88')))
    .join('');
  const sleepers = Array.from({ length: 90 }, (_, i) => 1 + i * 0.75)
    .reverse()
    .map((z) =>
      [-3, -7.2]
        .map((x) =>
          panel(
            eye,
            { origin: [x, -0.95, z], along: [1, 0, 0], up: [0, 0, 1] },
            [0, 0, 2.4, 0.28],
            tone(light, '#6d6055', 0.5, Math.min(0.5, z / 110)),
          ),
        )
        .join(''),
    )
    .join('');
  const platform =
    panel(
      eye,
      floor(-0.2, 9, 0),
      [0, 0, 9, 140],
      fall(tone(light, '#cbc6b8', 0.85, 0.35), tone(light, '#a8a294', 0.7)),
    ) +
    face(
      eye,
      [
        [-0.2, -1, 0.6],
        [-0.2, 0, 0.6],
        [-0.2, 0, 140],
        [-0.2, -1, 140],
      ],
      tone(light, '#8d877c', 0.3),
    ) +
    panel(eye, floor(0.15, 0.35, 0.01), [0, 0, 0.3, 140], tone(light, '#e2bd4c', 0.85)) +
    Array.from({ length: 60 }, (_, i) =>
      panel(eye, floor(-0.2, 9, 0.005), [0, 1 + i * 1.4, 9, 0.025], alpha('#4a463e', 0.3)),
    ).join('');
  const roofParts = Array.from({ length: 12 }, (_, i) => 4 + i * 5)
    .reverse()
    .map((z) => {
      const far = Math.min(0.55, z / 100);
      const s = scaleAt(eye, z);
      const post = (x: number) =>
        stroke(
          [project(eye, [x, 0, z]), project(eye, [x, 4.4, z])],
          tone(light, '#3f5a54', 0.45, far),
          s * 0.2,
        );
      return (
        post(4.6) +
        stroke(
          [project(eye, [4.6, 3.4, z]), project(eye, [2.4, 4.6, z])],
          tone(light, '#3f5a54', 0.5, far),
          s * 0.1,
        ) +
        stroke(
          [project(eye, [4.6, 3.4, z]), project(eye, [6.8, 4.6, z])],
          tone(light, '#3f5a54', 0.4, far),
          s * 0.1,
        ) +
        stroke(
          [project(eye, [0.6, 4.7, z]), project(eye, [4.6, 5.3, z]), project(eye, [8.8, 4.7, z])],
          tone(light, '#4a6a62', 0.5, far),
          s * 0.16,
        )
      );
    })
    .join('');
  const canopy =
    face(
      eye,
      [
        [0.6, 4.75, 2],
        [4.6, 5.4, 2],
        [4.6, 5.4, 62],
        [0.6, 4.75, 62],
      ],
      fall(tone(light, '#6d5a48', 0.25), tone(light, '#a58c6c', 0.5, 0.3)),
    ) +
    face(
      eye,
      [
        [4.6, 5.4, 2],
        [8.8, 4.75, 2],
        [8.8, 4.75, 62],
        [4.6, 5.4, 62],
      ],
      fall(tone(light, '#5f4d3e', 0.2), tone(light, '#95805f', 0.4, 0.3)),
    ) +
    face(
      eye,
      [
        [0.6, 4.55, 2],
        [0.6, 4.85, 2],
        [0.6, 4.85, 62],
        [0.6, 4.55, 62],
      ],
      tone(light, '#e9e1cc', 0.8),
    );
  const hall = building(eye, light, random, {
    stand: { at: [13.6, 0, 34] },
    size: { w: 10, h: 7, d: 44 },
    wall: '#d9a878',
    side: { floors: 2, bays: 12, size: [1.4, 2], arched: true, trim: '#f4ead8', lamps: 0.2 },
    roof: { kind: 'gable', along: 'z', height: 3, colour: '#7a7672' },
    far: 0.1,
  });
  const train = [46.5, 33, 19.5]
    .map((z, i) =>
      carriage(eye, light, {
        stand: { at: [-1.85, -0.1, z] },
        size: { w: 2.8, h: 3, d: 13 },
        body: i === 2 ? '#d8d3c6' : '#d3cdbf',
        band: '#3c6a62',
        panes: 8,
        doors: [1, 6],
        cab: i === 2,
      }),
    )
    .join('');
  const clock = (() => {
    const [x, y] = project(eye, [3, 3.9, 11]);
    const s = scaleAt(eye, 11);
    return (
      stroke(
        [
          [x, y - s * 0.9],
          [x, y],
        ],
        '#39423f',
        s * 0.06,
      ) +
      circle([x, y], s * 0.42, '#39423f') +
      circle([x, y], s * 0.36, '#f8f5ea') +
      stroke(
        [
          [x, y],
          [x, y - s * 0.25],
        ],
        '#2a2d2e',
        s * 0.05,
      ) +
      stroke(
        [
          [x, y],
          [x + s * 0.18, y + s * 0.09],
        ],
        '#2a2d2e',
        s * 0.05,
      )
    );
  })();
  const light1 = [10, 20, 32, 46]
    .map((z) =>
      face(
        eye,
        [
          [0.8, 0.02, z],
          [3.4, 0.02, z],
          [4.8, 0.02, z + 4],
          [1.6, 0.02, z + 4],
        ],
        alpha('#fff0cc', 0.4),
      ),
    )
    .join('');
  return (
    sky(light, 740) +
    sun([560, 560], 44) +
    clouds(light, { top: 0, bottom: 640, bare: 0.5, stretch: 3, seed: 81 }) +
    wood(random, rolling(random, 712, 10, 300), 70, tone(light, '#6d8478', 0.5, 0.55), {
      kind: 'leafy',
      to: 760,
    }) +
    bed +
    sleepers +
    rails +
    hall +
    platform +
    light1 +
    train +
    glow([560, 620], 520, '#ffeec4', 0.45) +
    [12, 26, 44]
      .map((z) =>
        stroke(
          [project(eye, [-8.6, -1, z]), project(eye, [-8.6, 7, z]), project(eye, [-4, 7, z])],
          tone(light, '#57605f', 0.4, z / 100),
          scaleAt(eye, z) * 0.14,
        ),
      )
      .join('') +
    canopy +
    roofParts +
    people(
      eye,
      light,
      random,
      [
        { at: [1.7, 0, 12], facing: 1, coat: '#8f4f44' },
        { at: [2.4, 0, 17], facing: -1 },
        { at: [3.4, 0, 21], pose: 'stand' },
        { at: [1.6, 0, 27] },
        { at: [5.6, 0, 14], pose: 'stand', facing: -1 },
        { at: [2.9, 0, 36] },
        { at: [6.4, 0, 25] },
      ],
      0.5,
    ) +
    clock
  );
};

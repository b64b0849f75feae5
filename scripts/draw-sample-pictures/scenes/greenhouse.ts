import { camera, face, panel, project, scaleAt } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, ellipse, fall, glow, rect, stroke, WIDTH } from '../sheet.ts';

export const greenhouse: Scene = (random) => {
  const light = { ...LIGHTS.daylit, haze: '#e4ebe0', sun: '#fbf7e6', shade: '#94a598' };
  const eye = camera({ horizon: 640, focal: 1150, eye: [0, 2, 0] });
  const zs = Array.from({ length: 15 }, (_, i) => 1.5 + i * 2.6).reverse();
  const glass =
    face(
      eye,
      [
        [-7, 0, 1],
        [-7, 3.6, 1],
        [-7, 3.6, 42],
        [-7, 0, 42],
      ],
      fall('#e8f1f0', '#cfdfd0'),
    ) +
    face(
      eye,
      [
        [7, 0, 1],
        [7, 3.6, 1],
        [7, 3.6, 42],
        [7, 0, 42],
      ],
      fall('#f3f4ea', '#d9e4cf'),
    ) +
    face(
      eye,
      [
        [-7, 3.6, 1],
        [0, 6.2, 1],
        [0, 6.2, 42],
        [-7, 3.6, 42],
      ],
      fall('#b9d0de', '#e9f1f1'),
    ) +
    face(
      eye,
      [
        [7, 3.6, 1],
        [0, 6.2, 1],
        [0, 6.2, 42],
        [7, 3.6, 42],
      ],
      fall('#cfdfe4', '#f9f7ea'),
    ) +
    face(
      eye,
      [
        [-7, 0, 42],
        [7, 0, 42],
        [7, 3.6, 42],
        [0, 6.2, 42],
        [-7, 3.6, 42],
      ],
      '#f6f8ef',
    );
  const frames =
    zs
      .map((z) => {
        const w = scaleAt(eye, z) * 0.11;
        const c = tone(light, '#8c9a98', 0.8, Math.min(0.6, z / 60));
        return (
          stroke(
            [
              project(eye, [-7, 0, z]),
              project(eye, [-7, 3.6, z]),
              project(eye, [0, 6.2, z]),
              project(eye, [7, 3.6, z]),
              project(eye, [7, 0, z]),
            ],
            c,
            w,
          ) + stroke([project(eye, [-7, 3.6, z]), project(eye, [7, 3.6, z])], c, w * 0.5)
        );
      })
      .join('') +
    [
      [-3.5, 4.9],
      [3.5, 4.9],
      [0, 6.2],
      [-7, 1.8],
      [7, 1.8],
      [-7, 3.6],
      [7, 3.6],
    ]
      .map(([x = 0, y = 0]) =>
        stroke(
          [project(eye, [x, y, 1]), project(eye, [x, y, 42])],
          tone(light, '#8c9a98', 0.8, 0.2),
          5,
        ),
      )
      .join('');
  const floor = face(
    eye,
    [
      [-7, 0, 1],
      [7, 0, 1],
      [7, 0, 42],
      [-7, 0, 42],
    ],
    fall(tone(light, '#cfc7b4', 0.8, 0.3), tone(light, '#9c9280', 0.7)),
  );
  const greens = [
    tone(light, '#4d7f45', 0.5),
    tone(light, '#6fa050', 0.7),
    tone(light, '#9cc06a', 0.95),
    tone(light, '#35633a', 0.3),
  ] as const;
  const rows = Array.from({ length: 26 }, (_, i) => 3 + i * 1.45)
    .reverse()
    .map((z) =>
      [-5.4, -2.6, 2.6, 5.4]
        .map((x) => {
          const s = scaleAt(eye, z);
          const [px, py] = project(eye, [x, 0, z]);
          const far = Math.min(0.55, z / 60);
          let plant = rect(
            [px - s * 0.55, py - s * 0.3, s * 1.1, s * 0.3],
            tone(light, '#e9e6da', 0.7, far),
          );
          for (let mass = 0; mass < 9; mass++) {
            plant += ellipse(
              [px + random.between(-0.3, 0.3) * s, py - random.between(0.5, 1.9) * s],
              s * 0.42,
              s * 0.32,
              mix(greens[mass % 2 === 0 ? 3 : 0], light.haze, far),
            );
          }
          for (let leaf = 0; leaf < 70; leaf++) {
            const up = random.between(0.3, 2.3);
            plant += ellipse(
              [px + random.between(-0.6, 0.6) * s * (1.1 - up * 0.2), py - up * s],
              s * random.between(0.06, 0.14),
              s * random.between(0.035, 0.075),
              mix(random.pick(greens), light.haze, far),
              `transform="rotate(${random.between(-40, 40).toFixed(0)} ${px.toFixed(0)} ${(py - up * s).toFixed(0)})"`,
            );
          }
          for (let fruit = 0; fruit < 9; fruit++)
            plant += circle(
              [px + random.between(-0.5, 0.5) * s, py - random.between(0.4, 1.7) * s],
              s * random.between(0.06, 0.085),
              tone(light, random.pick(['#c8402f', '#d8653a', '#b93a30', '#8fae4c']), 0.85, far),
            );
          return plant;
        })
        .join(''),
    )
    .join('');
  const lightOnPath = Array.from({ length: 9 }, (_, i) =>
    face(
      eye,
      [
        [-1.5, 0.01, 3 + i * 4],
        [1.5, 0.01, 3.6 + i * 4],
        [1.5, 0.01, 5 + i * 4],
        [-1.5, 0.01, 4.4 + i * 4],
      ],
      alpha('#fff6d8', 0.5),
    ),
  ).join('');
  return (
    glass +
    glow([1180, 220], 800, '#fffbe6', 0.8) +
    floor +
    lightOnPath +
    frames +
    rows +
    people(
      eye,
      light,
      random,
      [
        { at: [-0.9, 0, 9.5], pose: 'work', facing: -1, coat: '#5c7f9c' },
        { at: [1, 0, 17], pose: 'work', facing: 1, coat: '#b5694c' },
      ],
      0.3,
    ) +
    panel(
      eye,
      { origin: [-0.6, 0.02, 3], along: [1, 0, 0], up: [0, 0, 1] },
      [0, 0, 0.05, 38],
      '#8d8a80',
    ) +
    panel(
      eye,
      { origin: [0.55, 0.02, 3], along: [1, 0, 0], up: [0, 0, 1] },
      [0, 0, 0.05, 38],
      '#8d8a80',
    ) +
    rect([0, 0, WIDTH, 1], '#ffffff')
  );
};

import { leafy } from '../broadleaf.ts';
import { building } from '../building.ts';
import { camera, project, scaleAt } from '../camera.ts';
import { alpha } from '../colour.ts';
import { blades, ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { ellipse, fall, type Point, path, polygon, rect, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { fog, shadow } from '../weather.ts';

export const dairyFarm: Scene = (random) => {
  const light = { ...LIGHTS.morning };
  const eye = camera({ horizon: 640, focal: 1500, eye: [0, 2, 0] });
  const cow = (
    x: number,
    y: number,
    s: number,
    dir: 1 | -1,
    grazing: boolean,
    coat = '#f0ebe0',
    patch = '#3a3230',
  ) => {
    const p = (dx: number, dy: number): Point => [x + dx * s * dir, y + dy * s];
    const legs = [
      [-0.62, 0.5],
      [-0.48, 0.9],
      [0.36, 0.5],
      [0.5, 0.9],
    ]
      .map(
        ([dx = 0, lit = 0]) =>
          polygon(
            [p(dx - 0.08, -0.5), p(dx + 0.1, -0.5), p(dx + 0.06, 0), p(dx - 0.04, 0)],
            tone(light, coat, lit),
          ) +
          polygon(
            [p(dx - 0.045, -0.06), p(dx + 0.06, -0.06), p(dx + 0.065, 0.01), p(dx - 0.05, 0.01)],
            '#3a3230',
          ),
      )
      .join('');
    const bodyPath = `M${p(-0.78, -1.02).join(' ')}Q${p(-0.2, -1.12).join(' ')} ${p(0.5, -1.06).join(' ')}Q${p(0.72, -0.98).join(' ')} ${p(0.66, -0.66).join(' ')}Q${p(0.55, -0.4).join(' ')} ${p(0, -0.4).join(' ')}Q${p(-0.6, -0.36).join(' ')} ${p(-0.74, -0.56).join(' ')}Q${p(-0.84, -0.82).join(' ')} ${p(-0.78, -1.02).join(' ')}Z`;
    const spots =
      ellipse(p(-0.4, -0.82), s * 0.24, s * 0.2, tone(light, patch, 0.7)) +
      ellipse(p(0.16, -0.94), s * 0.2, s * 0.12, tone(light, patch, 0.8)) +
      ellipse(p(0.34, -0.6), s * 0.14, s * 0.12, tone(light, patch, 0.6)) +
      ellipse(p(-0.05, -0.55), s * 0.1, s * 0.08, tone(light, patch, 0.6));
    const [hx, hy] = grazing ? [0.98, -0.24] : [1.02, -1.14];
    const neck = polygon(
      [
        p(0.46, -1.05),
        p(0.66, -0.62),
        p(hx - 0.06, hy + (grazing ? -0.02 : 0.18)),
        p(hx - 0.04, hy - 0.14),
      ],
      tone(light, patch, 0.7),
    );
    const head =
      polygon(
        [
          p(hx - 0.12, hy - 0.16),
          p(hx + 0.06, hy - 0.12),
          p(hx + (grazing ? 0.14 : 0.26), hy + (grazing ? 0.18 : 0.1)),
          p(hx + (grazing ? 0.02 : 0.2), hy + 0.22),
          p(hx - 0.12, hy + 0.08),
        ],
        tone(light, patch, 0.8),
        `stroke="${tone(light, patch, 0.8)}" stroke-width="${s * 0.05}" stroke-linejoin="round"`,
      ) +
      ellipse(
        p(hx + (grazing ? 0.09 : 0.21), hy + 0.18),
        s * 0.07,
        s * 0.06,
        tone(light, '#d0a594', 0.8),
      ) +
      ellipse(p(hx - 0.14, hy - 0.12), s * 0.1, s * 0.045, tone(light, patch, 0.5));
    return (
      shadow(
        [p(-0.8, -0.02), p(0.7, -0.02), p(0.7 + 0.5 * dir, 0.16), p(-0.6 + 0.5 * dir, 0.16)],
        '#26331f',
        0.45,
        s * 0.04,
      ) +
      legs +
      path(bodyPath, fall(tone(light, coat, 0.95), tone(light, coat, 0.35))) +
      spots +
      ellipse(p(-0.42, -0.4), s * 0.13, s * 0.08, tone(light, '#d9a898', 0.6)) +
      stroke([p(-0.78, -0.98), p(-0.86, -0.6), p(-0.84, -0.36)], tone(light, coat, 0.5), s * 0.04) +
      neck +
      head
    );
  };
  const barn =
    building(eye, light, random, {
      stand: { at: [5.4, 0, 34], turn: -26 },
      size: { w: 17, h: 5, d: 9 },
      wall: '#a5574a',
      roof: { kind: 'gable', height: 4, colour: '#8b8d90', overhang: 0.6 },
      front: { floors: 1, bays: 6, size: [1.1, 1], trim: '#efe6d4' },
    }) +
    [
      [14.6, 33, 3.1, 9],
      [17.6, 36, 2.6, 8],
    ]
      .map(([x = 0, z = 0, w = 0, h = 0]) => {
        const [a, b] = [project(eye, [x - w / 2, 0, z]), project(eye, [x + w / 2, h, z])];
        return (
          rect([a[0], b[1], b[0] - a[0], a[1] - b[1]], tone(light, '#c3c8c6', 0.8)) +
          rect(
            [a[0] + (b[0] - a[0]) * 0.5, b[1], (b[0] - a[0]) * 0.5, a[1] - b[1]],
            alpha('#4d5a66', 0.3),
          ) +
          path(
            `M${a[0]} ${b[1]}A${(b[0] - a[0]) / 2} ${(b[0] - a[0]) / 2} 0 0 1 ${b[0]} ${b[1]}Z`,
            tone(light, '#9da5a6', 0.8),
          )
        );
      })
      .join('');
  const leaves = {
    dark: tone(light, '#3c5c3c', 0.25),
    mid: tone(light, '#628a4c', 0.6),
    light: tone(light, '#a8bd68', 0.95),
    trunk: tone(light, '#5e5146', 0.4),
    side: -1,
  } as const;
  const fence =
    Array.from({ length: 14 }, (_, i) => {
      const x = -14 + i * 2.2;
      const a = project(eye, [x, 0, 17]);
      const s = scaleAt(eye, 17);
      return rect([a[0], a[1] - s * 1.2, s * 0.14, s * 1.2], tone(light, '#8d7a66', 0.7));
    }).join('') +
    [0.5, 1]
      .map((y) =>
        stroke(
          [project(eye, [-16, y, 17]), project(eye, [16, y, 17])],
          tone(light, '#9c8a74', 0.8),
          7,
        ),
      )
      .join('');
  return (
    sky(light, 680) +
    sun([300, 420], 42) +
    clouds(light, { top: 0, bottom: 600, bare: 0.5, stretch: 2, seed: 101 }) +
    ridge(
      rolling(random, 600, 60, 520),
      tone(light, '#7890a0', 0.5, 0.6),
      tone(light, '#a9b8a8', 0.7, 0.7),
    ) +
    wood(random, rolling(random, 660, 18, 400), 60, tone(light, '#56785a', 0.45, 0.4), {
      kind: 'leafy',
    }) +
    ground(() => 676, tone(light, '#b5c27a', 0.9, 0.15), tone(light, '#6d9448', 0.6), {
      colour: tone(light, '#557f3e', 0.4),
      grain: [0.006, 0.03],
      opacity: 0.4,
    }) +
    leafy(random, [330, 740], 260, leaves) +
    leafy(random, [180, 760], 330, leaves) +
    barn +
    fence +
    fog(720, 40, '#f0ecd8', 0.35) +
    cow(620, 860, 120, 1, true) +
    cow(1290, 890, 130, -1, true, '#a5643c', '#7d4628') +
    cow(300, 960, 160, 1, false, '#efe8da', '#7d4628') +
    cow(930, 1130, 270, 1, false) +
    blades(random, () => 1200, {
      count: 1300,
      height: 70,
      scatter: 220,
      colours: [
        tone(light, '#557f3e', 0.4),
        tone(light, '#9ab45c', 0.9),
        tone(light, '#6d9448', 0.6),
      ],
    })
  );
};

import { building } from '../building.ts';
import { camera, face, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha, bright } from '../colour.ts';
import { blur, roughen } from '../effects.ts';
import { blades, ground, hanging, ribbon, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import { randomFrom } from '../random.ts';
import type { Scenes } from '../scene.ts';
import {
  circle,
  ellipse,
  fall,
  glow,
  HEIGHT,
  type Point,
  path,
  polygon,
  rect,
  stroke,
  WIDTH,
} from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { houseRow, lampPost, mirrored, people } from '../street.ts';
import { leafy, wood } from '../trees.ts';
import { carriage, pane, strips, wheel } from '../vehicles.ts';
import { fog, shadow } from '../weather.ts';

export const TRACKS: Scenes = {
  'railway-station': (random) => {
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
  },

  'commuter-train': (random) => {
    const light = { ...LIGHTS.golden, from: [0.62, 0.45, -0.62] as const };
    const eye = camera({ horizon: 640, focal: 1500, eye: [0, 3.4, 0] });
    const cars = [3, 2, 1, 0]
      .map((i) => {
        const turn = 46 - i * 5;
        const p = [
          [0.2, 19.4],
          [10.6, 29.2],
          [20, 40.2],
          [28.4, 52.2],
        ][i] ?? [0, 0];
        return carriage(eye, light, {
          stand: { at: [p[0] ?? 0, 0.75, p[1] ?? 0], turn },
          size: { w: 2.9, h: 3.1, d: 14 },
          body: '#e8e2d2',
          band: '#b5483a',
          panes: 9,
          doors: [2, 6],
          cab: i === 0,
        });
      })
      .join('');
    const track: Point[] = [
      [-6, 13.4],
      [-1, 18],
      [10.6, 29.2],
      [20, 40.2],
      [32, 58],
      [60, 110],
    ].map(([x = 0, z = 0]) => project(eye, [x, 0.1, z]));
    const bank = ribbon(
      [
        [1360, -420, 900],
        [track[0]?.[1] ?? 0, (track[0]?.[0] ?? 0) - 60, 620],
        [track[1]?.[1] ?? 0, track[1]?.[0] ?? 0, 420],
        [track[2]?.[1] ?? 0, track[2]?.[0] ?? 0, 210],
        [track[3]?.[1] ?? 0, track[3]?.[0] ?? 0, 130],
        [track[5]?.[1] ?? 0, track[5]?.[0] ?? 0, 40],
      ],
      fall(tone(light, '#b8aa94', 0.8, 0.2), tone(light, '#857a6c', 0.6)),
    );
    const poles = [
      [-9.2, 17.5],
      [4, 29.5],
      [15, 41],
      [24.5, 54],
    ].map(([x = 0, z = 0]) => {
      const base = project(eye, [x, 0, z]);
      const top = project(eye, [x, 8, z]);
      const arm = project(eye, [x + 5, 7.4, z - 3]);
      const s = scaleAt(eye, z);
      return {
        draw:
          stroke([base, top], tone(light, '#5d6468', 0.5, z / 120), s * 0.22) +
          stroke([project(eye, [x, 7.6, z]), arm], tone(light, '#5d6468', 0.5, z / 120), s * 0.12),
        arm,
      };
    });
    const wires =
      poles
        .slice(1)
        .map((pole, i) => {
          const from = poles[i];
          return from ? hanging(from.arm, pole.arm, 18, alpha('#3c444a', 0.7), 2.4) : '';
        })
        .join('') + hanging([-300, -240], poles[0]?.arm ?? [0, 0], 10, alpha('#3c444a', 0.7), 3);
    const leaves = {
      dark: tone(light, '#4f5c34', 0.2),
      mid: tone(light, '#808744', 0.6),
      light: tone(light, '#cdb052', 0.95),
      trunk: tone(light, '#54463b', 0.3),
      side: 1,
    } as const;
    const far = rolling(random, 610, 50, 420);
    const front = rolling(random, 1190, 40, 460);
    return (
      sky(light, 680) +
      sun([1420, 420], 44) +
      clouds(light, { top: 0, bottom: 580, bare: 0.5, stretch: 2.4, seed: 90 }) +
      ridge(far, tone(light, '#74846c', 0.5, 0.6), tone(light, '#a8a680', 0.7, 0.6)) +
      wood(random, (x) => far(x) + 46, 74, tone(light, '#667246', 0.45, 0.36), { kind: 'leafy' }) +
      ground(() => 672, tone(light, '#b3ad62', 0.9, 0.2), tone(light, '#7a8a46', 0.6), {
        colour: tone(light, '#5d6f38', 0.4),
        grain: [0.006, 0.03],
        opacity: 0.4,
      }) +
      [
        [180, 760, 260],
        [330, 740, 200],
        [60, 790, 330],
        [560, 716, 140],
      ]
        .map(([x = 0, y = 0, h = 0]) => leafy(random, [x, y], h, leaves))
        .join('') +
      bank +
      poles
        .slice(1)
        .reverse()
        .map((p) => p.draw)
        .join('') +
      shadow(
        [
          [420, 1080],
          [1600, 800],
          [1200, 780],
          [200, 1010],
        ],
        '#3a342e',
        0.35,
        14,
      ) +
      cars +
      (poles[0]?.draw ?? '') +
      wires +
      ground(front, tone(light, '#8f9348', 0.75), tone(light, '#566330', 0.4), {
        colour: tone(light, '#c3ac52', 0.9),
        grain: [0.01, 0.03],
        opacity: 0.35,
      }) +
      blades(random, front, {
        count: 1300,
        height: 90,
        scatter: 200,
        colours: [
          tone(light, '#73803c', 0.5),
          tone(light, '#bda850', 0.95),
          tone(light, '#566330', 0.3),
        ],
      })
    );
  },

  'fire-engine': () => {
    const light = { ...LIGHTS.dusk, sun: '#d8c0b8', shade: '#5d5f80' };
    const eye = camera({ horizon: 720, focal: 1450, eye: [0, 2, 0] });
    const house = { at: [1, 0, 25] as const };
    const size = { w: 26, h: 7.6, d: 10 };
    const standing = (view: typeof eye) => {
      const random = randomFrom('fire-engine station');
      const front = sideOf(house, size, 'front');
      const gates = [2, 8.6, 15.2]
        .map(
          (u, i) =>
            panel(view, front, [u - 0.25, 0, 5.5, 5], tone(light, '#d8c8b0', 0.7)) +
            (i === 1
              ? panel(view, front, [u, 0, 5, 4.7], fall('#ffe3a8', '#f0b86c')) +
                panel(view, front, [u, 0, 5, 0.6], '#a8784a')
              : panel(view, front, [u, 0, 5, 4.7], tone(light, '#9c3a30', 0.5)) +
                [1, 2, 3]
                  .map((k) => panel(view, front, [u, k * 1.2, 5, 0.1], alpha('#2a1c24', 0.4)))
                  .join('') +
                [0.5, 1.8, 3.1]
                  .map((k) => panel(view, front, [u + k, 2.6, 1, 0.8], '#f3cf90'))
                  .join('')),
        )
        .join('');
      const tower = building(view, light, random, {
        stand: { at: [14, 0, 27] },
        size: { w: 5.4, h: 15, d: 6 },
        wall: '#b5714f',
        front: { floors: 4, bays: 1, size: [1.4, 1.5], lamps: 0.5 },
        side: { floors: 4, bays: 1, size: [1.4, 1.5] },
        roof: { kind: 'hip', height: 1.6, colour: '#5f6068' },
      });
      const [gx, gy] = project(view, [1, 2.4, 20]);
      const stand = { at: [0.1, 0, 13.6] as const, turn: 34 };
      const cab = { w: 2.3, h: 2.3, d: 2.4, y: 0.6, x: -2.7 };
      const body = { w: 5, h: 2.5, d: 2.4, y: 0.6, x: 1 };
      const low = { w: 7.5, h: 0.55, d: 2.5, y: 0.45, x: -0.1 };
      const red = '#c2382c';
      const engine =
        block(view, light, stand, body, red) +
        block(view, light, stand, cab, red) +
        block(view, light, stand, low, '#e9e4d6') +
        strips(view, light, stand, cab, 'front', [
          [[0.2, 1.05, 0.85, 0.9], pane(light)],
          [[1.2, 1.05, 0.85, 0.9], pane(light)],
          [[1.12, 0.1, 0.03, 1.9], '#7d241e'],
        ]) +
        strips(view, light, stand, cab, 'left', [
          [[0.14, 0.95, 2.12, 1.05], pane(light)],
          [[0.1, 0.25, 0.5, 0.28], '#fff4d0ff'],
          [[1.8, 0.25, 0.5, 0.28], '#fff4d0ff'],
          [[0.75, 0.2, 0.9, 0.45], '#8f9498'],
        ]) +
        strips(view, light, stand, body, 'front', [
          ...[0.2, 1.85, 3.5].map((u) => [[u, 0.5, 1.35, 1.5], '#b9bcc0'] as const),
          ...[0.2, 1.85, 3.5].flatMap((u) =>
            [0.75, 1.05, 1.35, 1.65].map((v) => [[u, v, 1.35, 0.05], '#8a8d92'] as const),
          ),
          [[0, 2.15, 5, 0.16], '#f0e6c4'],
        ]) +
        block(
          view,
          light,
          stand,
          { w: 4.6, h: 0.16, d: 0.5, y: 3.35, x: 0.7, z: -0.4 },
          '#c9ccd0',
        ) +
        Array.from({ length: 9 }, (_, i) =>
          block(
            view,
            light,
            stand,
            { w: 0.1, h: 0.12, d: 0.8, y: 3.5, x: -1.4 + i * 0.55, z: -0.3 },
            '#d9dce0',
          ),
        ).join('') +
        block(view, light, stand, { w: 0.7, h: 0.24, d: 1.8, y: 2.9, x: -2.7 }, '#5a8fd0') +
        [0.95, 5.7]
          .map((u) =>
            wheel(
              view,
              light,
              stand,
              { w: 7.5, h: 1, d: 2.5, y: 0, x: -0.1 },
              'front',
              [u, 0.52],
              0.52,
            ),
          )
          .join('');
      const lamp = project(view, [-2.1, 3.1, 14.9]);
      const heads = [project(view, [-3.6, 1, 14.2]), project(view, [-2.5, 1, 16])];
      return (
        building(view, light, random, { stand: house, size, wall: '#b5714f' }) +
        gates +
        tower +
        glow([gx, gy], 520, '#ffca7c', 0.5) +
        engine +
        glow(lamp, 260, '#6fa8ff', 0.8) +
        heads.map((h) => glow(h, 170, '#fff0c4', 0.75)).join('')
      );
    };
    const random = randomFrom('fire-engine');
    const firemen = people(
      eye,
      light,
      random,
      [
        { at: [3.6, 0, 13], pose: 'stand', facing: -1, coat: '#c9963c' },
        { at: [4.5, 0, 14.6], pose: 'walk', facing: -1, coat: '#54586c' },
      ],
      0.2,
    );
    const yard = polygon(
      [
        [0, 790],
        [WIDTH, 790],
        [WIDTH, HEIGHT],
        [0, HEIGHT],
      ],
      fall('#6d6478', '#3c3d56'),
    );
    return (
      sky(light, 800) +
      clouds(light, {
        top: 0,
        bottom: 700,
        bare: 0.48,
        stretch: 4,
        lit: '#d89a88',
        shade: '#4d5078',
        seed: 44,
      }) +
      houseRow(eye, light, random, {
        side: -1,
        inner: 17,
        from: 30,
        to: 60,
        heights: [7, 9],
        walls: ['#a89a8c', '#b5a58c'],
        roofs: ['#6f6a70'],
        lamps: 0.3,
        haze: 0.3,
      }) +
      lampPost(eye, light, [-11, 0, 22], 6, '#ffc880') +
      rect([0, 760, WIDTH, 40], '#5d566c') +
      yard +
      mirrored(eye, standing, 0.45, 18, 7) +
      standing(eye) +
      firemen +
      roughen(blur(ellipse([900, 1250], 1100, 60, alpha('#1c1e30', 0.3)), 20), 4) +
      fog(780, 30, '#b59aa0', 0.3)
    );
  },

  'cycling-road': (random) => {
    const light = LIGHTS.morning;
    const far = rolling(random, 600, 80, 520);
    const mid = rolling(random, 690, 50, 420);
    const leaves = {
      dark: tone(light, '#3c5c3c', 0.25),
      mid: tone(light, '#668c4a', 0.6),
      light: tone(light, '#b4c168', 0.95),
      trunk: tone(light, '#5e5146', 0.4),
      side: -1,
    } as const;
    const road = ribbon(
      [
        [716, 1010, 12],
        [760, 1090, 40],
        [820, 1020, 110],
        [920, 900, 270],
        [1080, 860, 560],
        [1360, 760, 1240],
      ],
      fall(tone(light, '#bab7ae', 0.85, 0.3), tone(light, '#8b8a88', 0.65)),
    );
    const middle = ribbon(
      [
        [820, 1020, 3],
        [920, 900, 6],
        [1080, 860, 12],
        [1360, 760, 26],
      ],
      alpha('#f6f2e4', 0.8),
    );
    const rider = (x: number, y: number, s: number, jersey: string, helmet: string) => {
      const r = s * 0.31;
      const back: Point = [x - s * 0.46, y - r];
      const fore: Point = [x + s * 0.5, y - r];
      const tyre = (at: Point) =>
        `<circle cx="${at[0]}" cy="${at[1]}" r="${r}" fill="${alpha('#f0f0e8', 0.12)}" stroke="#24282c" stroke-width="${s * 0.035}"/>${circle(at, s * 0.03, '#24282c')}`;
      const crank: Point = [x - s * 0.02, y - r * 0.92];
      const seat: Point = [x - s * 0.16, y - s * 0.82];
      const bar: Point = [x + s * 0.36, y - s * 0.84];
      const hip: Point = [seat[0], seat[1] - s * 0.05];
      const shoulder: Point = [x + s * 0.2, y - s * 1.22];
      const frame = bright(jersey, 0.7);
      const leg = (foot: Point, knee: Point, shade: number) =>
        stroke([hip, knee], tone(light, '#2c333c', shade), s * 0.13) +
        stroke([knee, foot], tone(light, '#c99c7e', shade), s * 0.085) +
        stroke([foot, [foot[0] + s * 0.1, foot[1] + s * 0.01]], '#22262a', s * 0.06);
      return (
        shadow(
          [
            [x - s * 0.6, y - 4],
            [x + s * 0.7, y - 4],
            [x + s * 1.3, y + s * 0.1],
            [x + s * 0.1, y + s * 0.12],
          ],
          '#2a3038',
          0.4,
          s * 0.03,
        ) +
        leg([crank[0] - s * 0.06, crank[1] - s * 0.16], [x + s * 0.2, y - s * 0.72], 0.4) +
        tyre(back) +
        tyre(fore) +
        stroke([back, crank, seat, back], frame, s * 0.04) +
        stroke([crank, [bar[0] - s * 0.04, bar[1] + s * 0.1], seat], frame, s * 0.04) +
        stroke([fore, [bar[0] - s * 0.04, bar[1] + s * 0.1], bar], frame, s * 0.04) +
        leg([crank[0] + s * 0.04, crank[1] + s * 0.16], [x + s * 0.16, y - s * 0.6], 0.8) +
        polygon(
          [
            [hip[0] - s * 0.09, hip[1] + s * 0.05],
            [hip[0] + s * 0.07, hip[1] + s * 0.09],
            [shoulder[0] + s * 0.06, shoulder[1] + s * 0.12],
            [shoulder[0] + s * 0.02, shoulder[1] - s * 0.04],
            [shoulder[0] - s * 0.12, shoulder[1] - s * 0.02],
          ],
          jersey,
          `stroke="${jersey}" stroke-width="${s * 0.05}" stroke-linejoin="round"`,
        ) +
        stroke([shoulder, [x + s * 0.28, y - s * 1], bar], tone(light, '#c99c7e', 0.8), s * 0.065) +
        ellipse([x + s * 0.33, y - s * 1.34], s * 0.085, s * 0.1, tone(light, '#c99c7e', 0.8)) +
        path(
          `M${x + s * 0.21} ${y - s * 1.36}Q${x + s * 0.26} ${y - s * 1.5} ${x + s * 0.4} ${y - s * 1.46}Q${x + s * 0.46} ${y - s * 1.42} ${x + s * 0.43} ${y - s * 1.36}Z`,
          helmet,
        )
      );
    };
    return (
      sky(light, 720) +
      sun([420, 420], 44) +
      clouds(light, { top: 0, bottom: 560, bare: 0.51, stretch: 2, seed: 53 }) +
      ridge(far, tone(light, '#7890a0', 0.5, 0.6), tone(light, '#a9b8a8', 0.7, 0.7)) +
      ridge(mid, tone(light, '#7f9a78', 0.6, 0.35), tone(light, '#a5b883', 0.8, 0.3)) +
      wood(random, mid, 60, tone(light, '#56785a', 0.45, 0.35), { kind: 'leafy' }) +
      ground(
        (x) => 735 + Math.sin(x / 200) * 14,
        tone(light, '#b5bf76', 0.9, 0.15),
        tone(light, '#6d9048', 0.6),
        { colour: tone(light, '#5a8040', 0.4), grain: [0.006, 0.03], opacity: 0.4 },
      ) +
      road +
      middle +
      [
        [260, 900, 420],
        [90, 960, 560],
        [450, 840, 260],
        [1440, 880, 380],
        [1690, 990, 640],
        [1290, 800, 190],
      ]
        .map(([x = 0, y = 0, h = 0]) => leafy(random, [x, y], h, leaves))
        .join('') +
      rider(1020, 850, 74, tone(light, '#c99a3c', 0.8), '#e9e6da') +
      rider(820, 960, 150, tone(light, '#3f6f8c', 0.8), '#2f3a46') +
      rider(940, 1170, 300, tone(light, '#b5483c', 0.85), '#f0ece0') +
      blades(random, (x) => 1240 - Math.abs(x - 850) * 0.12, {
        count: 700,
        height: 80,
        from: -20,
        to: 220,
        scatter: 220,
        colours: [tone(light, '#5a8040', 0.4), tone(light, '#93ae5c', 0.9)],
      }) +
      blades(random, () => 1180, {
        count: 600,
        height: 80,
        from: 1500,
        to: 1820,
        scatter: 220,
        colours: [tone(light, '#5a8040', 0.4), tone(light, '#93ae5c', 0.9)],
      })
    );
  },
};

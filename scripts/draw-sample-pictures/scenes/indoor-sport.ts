import { camera, disc, onPlane, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { inside, texture } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import { randomFrom } from '../random.ts';
import { boards, daylight, room, wallOf } from '../room.ts';
import type { Scenes } from '../scene.ts';
import { circle, ellipse, fall, glow, polygon, rect, stroke, through } from '../sheet.ts';
import { block } from '../solid.ts';
import { mirrored, people } from '../street.ts';

export const INDOOR_SPORT: Scenes = {
  'swimming-pool': (random) => {
    const light = { ...LIGHTS.daylit, haze: '#d7e6e8', sun: '#f4f8f4', shade: '#8fa5ae' };
    const eye = camera({ horizon: 560, focal: 1150, eye: [0, 3, 0] });
    const shape = {
      width: 19,
      height: 9,
      far: 40,
      wall: '#dfe8e6',
      floor: '#d5dbd6',
      ceiling: '#eef1ee',
    };
    const back = wallOf(shape, 'back');
    const glass =
      panel(eye, back, [1.5, 1.2, 16, 6], fall('#ffffff', '#dcecee')) +
      Array.from({ length: 9 }, (_, i) =>
        panel(eye, back, [1.5 + i * 2, 1.2, 0.14, 6], '#9fb0b4'),
      ).join('') +
      panel(eye, back, [1.5, 4.2, 16, 0.14], '#9fb0b4');
    const pool: Plane = { origin: [-7.2, -0.3, 2.2], along: [1, 0, 0], up: [0, 0, 1] };
    const edge = [
      onPlane(pool, 0, 0),
      onPlane(pool, 14.4, 0),
      onPlane(pool, 14.4, 32),
      onPlane(pool, 0, 32),
    ].map((p) => project(eye, p));
    const surface = polygon(edge, fall('#bfe3e6', '#4fa3b5', '#2c7f99'));
    const lanes = Array.from({ length: 5 }, (_, i) =>
      panel(eye, pool, [2.4 * i + 2.2, 0, 0.35, 32], alpha('#1f5c78', 0.5)),
    ).join('');
    const ripples = inside(
      through(edge),
      texture([0, 560, 1800, 790], {
        colour: '#e9fbfa',
        grain: [0.006, 0.026],
        bare: 0.53,
        contrast: 9,
        opacity: 0.5,
        seed: 6,
      }) +
        texture([0, 560, 1800, 790], {
          colour: '#1d6a86',
          grain: [0.005, 0.02],
          bare: 0.54,
          contrast: 7,
          opacity: 0.4,
          seed: 16,
        }),
    );
    const ropes = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 70 }, (__, k) => {
        const z = 2.6 + k * 0.45;
        const [x, y] = project(eye, [-7.2 + 2.4 * (i + 1), -0.24, z]);
        return ellipse(
          [x, y],
          scaleAt(eye, z) * 0.09,
          scaleAt(eye, z) * 0.06,
          k % 8 < 4 ? '#d8574a' : '#f7f5ee',
        );
      })
        .reverse()
        .join(''),
    ).join('');
    const swimmer = (x: number, z: number) => {
      const [px, py] = project(eye, [x, -0.28, z]);
      const s = scaleAt(eye, z);
      return (
        ellipse([px, py + s * 0.04], s * 0.75, s * 0.13, alpha('#f4ffff', 0.6)) +
        stroke(
          [
            [px + s * 0.1, py],
            [px + s * 0.36, py - s * 0.34],
            [px + s * 0.62, py - s * 0.04],
          ],
          '#c89a7c',
          s * 0.1,
        ) +
        ellipse([px, py - s * 0.04], s * 0.34, s * 0.1, '#c89a7c') +
        circle([px, py - s * 0.14], s * 0.14, random.pick(['#d8574a', '#f3f0e4', '#33506e'])) +
        Array.from({ length: 12 }, () =>
          circle(
            [px + random.between(-0.7, 0.9) * s, py - random.between(0, 0.26) * s],
            s * random.between(0.01, 0.035),
            '#ffffff',
          ),
        ).join('')
      );
    };
    const blocks = Array.from({ length: 6 }, (_, i) =>
      block(eye, light, { at: [-6 + i * 2.4, 0, 35.6] }, { w: 0.8, h: 0.8, d: 0.8 }, '#f2f2ec'),
    ).join('');
    const trusses = [36, 28, 21, 15, 10, 6]
      .map((z) =>
        stroke(
          [project(eye, [-9.5, 8.2, z]), project(eye, [0, 9, z]), project(eye, [9.5, 8.2, z])],
          tone(light, '#b08d62', 0.75),
          scaleAt(eye, z) * 0.4,
        ),
      )
      .join('');
    const tiles =
      panel(eye, { ...pool, origin: [-7.6, 0, 2] }, [0, 0, 15.2, 33], tone(light, '#f0efe8', 0.9)) +
      panel(eye, { ...pool, origin: [-7.3, -0.02, 2.1] }, [0, 0, 14.6, 32.3], '#2c7088');
    return (
      room(eye, light, shape) +
      daylight(
        eye,
        shape,
        'left',
        { count: 6, from: 4, to: 32, sill: 2.4, height: 4.6, width: 3.2 },
        '#ffffff',
        0.2,
      ) +
      glass +
      trusses +
      boards(eye, shape, 24, 40, '#a9b5b2', 0.3) +
      tiles +
      surface +
      lanes +
      ripples +
      glow([900, 640], 460, '#ffffff', 0.5, 0.4) +
      blocks +
      ropes +
      swimmer(-3.6, 17) +
      swimmer(1.2, 11.5) +
      swimmer(3.6, 20) +
      swimmer(-1.2, 26) +
      swimmer(-6, 12.6) +
      people(
        eye,
        light,
        random,
        [{ at: [8.4, 0, 18], pose: 'stand', facing: -1, coat: '#d9b23c' }],
        0,
      )
    );
  },

  'ice-rink': () => {
    const light = { ...LIGHTS.daylit, haze: '#d3dfe8', sun: '#f2f6fa', shade: '#8d9db0' };
    const eye = camera({ horizon: 560, focal: 1250, eye: [0, 3, -4] });
    const standing = (view: typeof eye) => {
      const random = randomFrom('ice-rink crowd');
      const stands = Array.from({ length: 9 }, (_, row) => {
        const y = 1.4 + row * 0.75;
        const z = 30 + row * 0.9;
        return (
          panel(
            view,
            { origin: [-26, y - 0.75, z], along: [1, 0, 0], up: [0, 1, 0] },
            [0, 0, 52, 0.8],
            tone(light, row % 2 ? '#5f7488' : '#6d8194', 0.5),
          ) +
          Array.from({ length: 78 }, (__, i) => {
            const [x, py] = project(view, [-25 + i * 0.66, y + 0.1, z]);
            return random.chance(0.72) && x > -20 && x < 1820
              ? circle([x, py - 8], 6, tone(light, '#b98f78', 0.5)) +
                  rect(
                    [x - 8, py - 3, 16, 17],
                    tone(
                      light,
                      random.pick([
                        '#a3544a',
                        '#54667d',
                        '#c9b28a',
                        '#5c7a68',
                        '#3d4654',
                        '#8a7a9a',
                      ]),
                      0.55,
                    ),
                    'rx="5"',
                  )
              : '';
          }).join('')
        );
      })
        .reverse()
        .join('');
      const wall: Plane = { origin: [-30, 0, 27], along: [1, 0, 0], up: [0, 1, 0] };
      return (
        stands +
        panel(view, wall, [0, 0, 60, 1.1], '#f4f6f6') +
        panel(view, wall, [0, 0, 60, 0.24], '#d9b23c') +
        panel(view, wall, [0, 1.05, 60, 0.12], '#3f6f9c') +
        panel(view, wall, [0, 1.17, 60, 1.3], alpha('#ffffff', 0.18))
      );
    };
    const lamps = Array.from({ length: 7 }, (_, i) => {
      const x = 180 + i * 240;
      return rect([x - 60, 96, 120, 20], '#ffffff') + glow([x, 106], 190, '#f4fbff', 0.7);
    }).join('');
    const skaters = (view: typeof eye) => {
      const draw = (
        x: number,
        z: number,
        pose: 'skate' | 'stand' | 'raise',
        coat: string,
        facing: 1 | -1,
        skirt = 0,
      ) => {
        const at = project(view, [x, 0, z]);
        const h = scaleAt(view, z) * 1.7;
        return view.mirror
          ? `<g transform="translate(0 ${2 * at[1]}) scale(1 -1)">${person(at, h, pose, { coat, trousers: coat, skirt }, facing)}</g>`
          : person(at, h, pose, { coat, trousers: coat, skirt }, facing);
      };
      return (
        draw(-6, 20, 'skate', '#3f6f9c', -1) +
        draw(7, 18, 'skate', '#9c4a44', 1) +
        draw(-3.6, 13, 'skate', '#4a5568', 1) +
        draw(3.8, 14.5, 'skate', '#5d7a5c', -1, 0.1) +
        draw(0.2, 8.4, 'raise', '#8a3f5c', 1, 0.16) +
        stroke([project(view, [0, 0, 8.4]), project(view, [0.1, 0, 8.4])], '#8a3f5c', 2)
      );
    };
    const ice: Plane = { origin: [-30, 0, -2], along: [1, 0, 0], up: [0, 0, 1] };
    const marks =
      panel(eye, ice, [0, 15, 60, 0.4], alpha('#c8443c', 0.5)) +
      panel(eye, ice, [0, 23, 60, 0.25], alpha('#3f6fb0', 0.5)) +
      Array.from({ length: 3 }, (_, i) =>
        disc(eye, ice, [30, 11], 4.6 + i * 0.04, i === 2 ? '#00000000' : alpha('#3f6fb0', 0.12)),
      ).join('');
    const scratches = texture([0, 640, 1800, 710], {
      colour: '#ffffff',
      grain: [0.002, 0.06],
      bare: 0.54,
      contrast: 9,
      opacity: 0.5,
      seed: 8,
    });
    return (
      rect([0, 0, 1800, 700], fall('#3d4c5e', '#6d7f92')) +
      Array.from({ length: 9 }, (_, i) =>
        stroke(
          [
            [i * 240 - 60, 0],
            [900 + (i - 4) * 150, 210],
          ],
          '#55667a',
          12,
        ),
      ).join('') +
      lamps +
      standing(eye) +
      panel(eye, ice, [0, 0, 60, 29], fall('#d9e8f0', '#b8cddd')) +
      mirrored(eye, standing, 0.34, 14, 9) +
      mirrored(eye, skaters, 0.4, 12, 5) +
      marks +
      scratches +
      glow([900, 1010], 520, '#ffffff', 0.6, 0.4) +
      skaters(eye)
    );
  },

  'gymnastics-hall': (random) => {
    const light = LIGHTS.daylit;
    const eye = camera({ horizon: 640, focal: 1200, eye: [0, 2.2, 0] });
    const shape = {
      width: 18,
      height: 8.4,
      far: 26,
      wall: '#dcd2bf',
      floor: '#c08d58',
      ceiling: '#ece8de',
    };
    const back = wallOf(shape, 'back');
    const bars = Array.from(
      { length: 6 },
      (_, i) =>
        Array.from({ length: 12 }, (__, k) =>
          panel(eye, back, [0.8 + i * 2.8, 0.4 + k * 0.3, 2.3, 0.08], tone(light, '#a5784a', 0.7)),
        ).join('') +
        [0, 1.12, 2.24]
          .map((u) =>
            panel(eye, back, [0.8 + i * 2.8 + u, 0.2, 0.1, 3.8], tone(light, '#8a6038', 0.6)),
          )
          .join(''),
    ).join('');
    const mat = (x: number, z: number, w: number, d: number, colour: string) =>
      block(
        eye,
        light,
        { at: [x, 0, z] },
        { w, h: 0.22, d },
        {
          top: colour,
          front: mix(colour, '#000000', 0.3),
          left: mix(colour, '#000000', 0.3),
          right: mix(colour, '#000000', 0.3),
        },
      );
    const beam =
      block(eye, light, { at: [0, 0, 11] }, { w: 5, h: 0.18, d: 0.14, y: 1.15 }, '#d9b184') +
      [-2, 2]
        .map(
          (x) =>
            block(eye, light, { at: [x, 0, 11] }, { w: 0.2, h: 1.15, d: 0.3 }, '#4f6f94') +
            block(eye, light, { at: [x, 0, 11] }, { w: 0.9, h: 0.1, d: 1 }, '#4f6f94'),
        )
        .join('');
    const at = project(eye, [0.1, 1.33, 11]);
    const h = scaleAt(eye, 11) * 1.55;
    const hip: [number, number] = [at[0], at[1] - h * 0.47];
    const body = '#7d3550';
    const gymnast =
      stroke([at, [hip[0] + 4, hip[1] + h * 0.2], hip], '#d0a284', h * 0.075) +
      stroke(
        [hip, [hip[0] - h * 0.25, hip[1] - h * 0.05], [hip[0] - h * 0.52, hip[1] - h * 0.13]],
        '#d0a284',
        h * 0.068,
      ) +
      polygon(
        [
          [hip[0] - h * 0.07, hip[1] + h * 0.04],
          [hip[0] + h * 0.08, hip[1] + h * 0.03],
          [hip[0] + h * 0.2, hip[1] - h * 0.29],
          [hip[0] + h * 0.06, hip[1] - h * 0.31],
        ],
        body,
        `stroke="${body}" stroke-width="14" stroke-linejoin="round"`,
      ) +
      stroke(
        [
          [hip[0] + h * 0.14, hip[1] - h * 0.27],
          [hip[0] + h * 0.32, hip[1] - h * 0.42],
          [hip[0] + h * 0.47, hip[1] - h * 0.54],
        ],
        '#d0a284',
        h * 0.046,
      ) +
      stroke(
        [
          [hip[0] + h * 0.1, hip[1] - h * 0.26],
          [hip[0] - h * 0.1, hip[1] - h * 0.36],
          [hip[0] - h * 0.27, hip[1] - h * 0.4],
        ],
        '#c4957a',
        h * 0.046,
      ) +
      ellipse([hip[0] + h * 0.18, hip[1] - h * 0.4], h * 0.055, h * 0.066, '#d0a284') +
      ellipse([hip[0] + h * 0.165, hip[1] - h * 0.42], h * 0.056, h * 0.056, '#4a3226') +
      circle([hip[0] + h * 0.13, hip[1] - h * 0.46], h * 0.028, '#4a3226');
    const rings = [-4.4, -3.7]
      .map(
        (x) =>
          `${stroke([project(eye, [x, 8.4, 15]), project(eye, [x, 3.4, 15])], '#8a8378', 3)}<circle cx="${project(eye, [x, 3.2, 15])[0]}" cy="${project(eye, [x, 3.2, 15])[1]}" r="16" fill="none" stroke="#b5834c" stroke-width="6"/>`,
      )
      .join('');
    const horse =
      block(eye, light, { at: [4.6, 0, 14] }, { w: 1.8, h: 0.5, d: 0.6, y: 0.85 }, '#8f5a38') +
      [4, 5.2]
        .map((x) => block(eye, light, { at: [x, 0, 14] }, { w: 0.14, h: 0.85, d: 0.4 }, '#6b6f74'))
        .join('');
    return (
      room(eye, light, shape) +
      bars +
      daylight(
        eye,
        shape,
        'left',
        { count: 5, from: 4, to: 22, sill: 3, height: 4, width: 2.6 },
        '#fff2d4',
        0.3,
      ) +
      boards(eye, shape, 30, 0, '#7d5630', 0.3) +
      mat(-4, 15, 4, 3, '#5f86a8') +
      rings +
      mat(4.6, 15, 4, 3, '#5c8a72') +
      horse +
      mat(0, 11, 7, 4, '#4f779c') +
      people(
        eye,
        light,
        random,
        [
          { at: [6.4, 0, 18], pose: 'stand', facing: -1, tall: 1.4, coat: '#33506e' },
          { at: [5.7, 0, 18.4], pose: 'stand', tall: 1.36, coat: '#7d3550' },
          { at: [-6.4, 0, 13], pose: 'point', facing: 1, coat: '#2f3a46' },
          { at: [-2.6, 0, 20], pose: 'raise', tall: 1.4, coat: '#5c7a5c' },
        ],
        0.2,
      ) +
      beam +
      gymnast +
      glow([at[0], at[1] - 120], 420, '#fff6e0', 0.3)
    );
  },
};

import { camera, disc, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha } from '../colour.ts';
import { texture } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import { mirrored } from '../paving.ts';
import { person } from '../people.ts';
import { randomFrom } from '../random.ts';
import type { Scene } from '../scene.ts';
import { circle, fall, glow, rect, stroke } from '../sheet.ts';

export const iceRink: Scene = () => {
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
                    random.pick(['#a3544a', '#54667d', '#c9b28a', '#5c7a68', '#3d4654', '#8a7a9a']),
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
      draw(-3.4, 8.6, 'skate', '#4a5568', 1) +
      draw(3.6, 10, 'skate', '#5d7a5c', -1, 0.1) +
      draw(0.2, 4.4, 'skate', '#8a3f5c', 1, 0.12) +
      ''
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
};

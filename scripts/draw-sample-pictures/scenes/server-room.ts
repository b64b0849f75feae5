import { camera, panel, project } from '../camera.ts';
import { alpha, mix } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS } from '../light.ts';
import { mirrored } from '../paving.ts';
import { randomFrom } from '../random.ts';
import { boards, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { fall, glow, stroke } from '../sheet.ts';
import { block, sideOf } from '../solid.ts';

export const serverRoom: Scene = () => {
  const light = { ...LIGHTS.night, haze: '#2c4a68', sun: '#c4d6e8', shade: '#4a5c78' };
  const eye = camera({ horizon: 660, focal: 1150, eye: [0, 1.7, 0] });
  const shape = {
    width: 5.6,
    height: 3.6,
    far: 24,
    wall: '#5d6c80',
    floor: '#6d7a8c',
    ceiling: '#7d8a9a',
  };
  const standing = (view: typeof eye) => {
    const random = randomFrom('server-room racks');
    return Array.from({ length: 15 }, (_, i) => 1.4 + i * 1.5)
      .reverse()
      .map((z) =>
        [-1, 1]
          .map((side) => {
            const stand = { at: [side * 2, 0, z + 0.7] as const };
            const size = { w: 1.3, h: 2.7, d: 1.42 };
            const plane = sideOf(stand, size, side === 1 ? 'left' : 'right');
            const far = Math.min(0.5, z / 46);
            let rack =
              block(view, light, stand, size, '#3c4654', far) +
              panel(view, plane, [0.06, 0.08, 1.3, 2.54], mix('#10161f', light.haze, far));
            for (let unit = 0; unit < 15; unit++) {
              const v = 0.14 + unit * 0.165;
              rack +=
                panel(
                  view,
                  plane,
                  [0.1, v, 1.22, 0.135],
                  mix(random.pick(['#232c38', '#2a3440', '#1d2530']), light.haze, far),
                ) + panel(view, plane, [0.1, v + 0.115, 1.22, 0.02], alpha('#8fa8c4', 0.35));
              for (let led = 0; led < 7; led++)
                if (random.chance(0.6))
                  rack += panel(
                    view,
                    plane,
                    [0.62 + led * 0.09, v + 0.045, 0.045, 0.045],
                    random.pick(['#6fe0a8', '#6fe0a8', '#7cc4ff', '#7cc4ff', '#ffc870']),
                  );
            }
            return rack + panel(view, plane, [1.36, 0, 0.05, 2.7], mix('#0c1118', light.haze, far));
          })
          .join(''),
      )
      .join('');
  };
  const ceiling = wallOf(shape, 'ceiling');
  const strip =
    Array.from({ length: 10 }, (_, i) =>
      panel(eye, ceiling, [2.3, 0.4 + i * 2.4, 1, 1.7], '#eef6ff'),
    ).join('') +
    Array.from({ length: 10 }, (_, i) =>
      glow(project(eye, [0, 3.6, 1.6 + i * 2.4]), 900 / (1.6 + i * 2.4), '#bfe0ff', 0.5),
    ).join('');
  const back = wallOf(shape, 'back');
  const tray = [-1.05, 1.05]
    .map(
      (x) =>
        panel(
          eye,
          { origin: [x - 0.16, 3.15, 1], along: [1, 0, 0], up: [0, 0, 1] },
          [0, 0, 0.32, 23],
          '#2c3644',
        ) +
        Array.from({ length: 4 }, (_, i) =>
          stroke(
            [
              project(eye, [x - 0.1 + i * 0.07, 3.17, 0.8]),
              project(eye, [x - 0.1 + i * 0.07, 3.17, 24]),
            ],
            ['#4f8ac0', '#c9a03c', '#5c9c78', '#b0563c'][i] ?? '#333',
            3,
          ),
        ).join(''),
    )
    .join('');
  return (
    room(eye, light, shape) +
    panel(eye, back, [2, 0, 1.6, 2.6], fall('#cfe6fa', '#7fa8cc')) +
    glow(project(eye, [0, 1.5, 24]), 300, '#cfe8ff', 0.7) +
    strip +
    boards(eye, shape, 6, 24, '#1c2838', 0.4) +
    mirrored(eye, standing, 0.4, 6, 7) +
    standing(eye) +
    tray +
    people(
      eye,
      light,
      randomFrom('engineer'),
      [{ at: [0.5, 0, 9.4], pose: 'read', facing: 1, coat: '#6d8cac' }],
      0.1,
    ) +
    glow([900, 1100], 620, '#9fd0ff', 0.22, 0.5)
  );
};

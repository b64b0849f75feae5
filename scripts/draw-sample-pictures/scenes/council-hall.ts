import { camera, disc, panel, project, scaleAt } from '../camera.ts';
import { alpha } from '../colour.ts';
import { LIGHTS, tone } from '../light.ts';
import { listener, person } from '../people.ts';
import { daylight, lamp, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { polygon, rect, stroke } from '../sheet.ts';
import { block, sideOf } from '../solid.ts';

export const councilHall: Scene = (random) => {
  const light = LIGHTS.daylit;
  const eye = camera({ horizon: 520, focal: 1250, eye: [0, 4.6, -2] });
  const shape = {
    width: 20,
    height: 9,
    far: 24,
    wall: '#cfb48c',
    floor: '#8a9a94',
    ceiling: '#efe9dc',
    near: -1,
  };
  const back = wallOf(shape, 'back');
  const desk = sideOf({ at: [0, 0, 19.5] }, { w: 9, h: 1.7, d: 1.4 }, 'front');
  const flags = [-5.6, 5.6]
    .map((x, i) => {
      const [fx, fy] = project(eye, [x, 0, 22]);
      const s = scaleAt(eye, 22);
      return (
        stroke(
          [
            [fx, fy],
            [fx, fy - s * 3.6],
          ],
          '#8c6b3c',
          5,
        ) +
        polygon(
          [
            [fx, fy - s * 3.5],
            [fx + s * 0.7, fy - s * 3.1],
            [fx + s * 0.5, fy - s * 1.2],
            [fx, fy - s * 1.3],
          ],
          tone(light, i ? '#4f7fa0' : '#5c8a72', 0.75),
        )
      );
    })
    .join('');
  const seats = [15, 12.2, 9.4, 6.8]
    .map((z, line) => {
      let row = '';
      const n = 9 - line;
      for (let i = -n; i <= n; i += 1) {
        const angle = (i / (n + 1)) * 0.95;
        const x = Math.sin(angle) * (9.4 - line * 0.6);
        const zz = z + (1 - Math.cos(angle)) * 6;
        const [px2, py2] = project(eye, [x, 0, zz]);
        const s = scaleAt(eye, zz);
        row +=
          rect([px2 - s * 0.5, py2 - s * 1.02, s * 1.0, s * 0.1], tone(light, '#b98a5c', 0.85)) +
          rect([px2 - s * 0.48, py2 - s * 0.94, s * 0.96, s * 0.9], tone(light, '#8a6242', 0.5)) +
          (random.chance(0.8)
            ? rect([px2 - s * 0.16, py2 - s * 1.08, s * 0.32, s * 0.06], '#f6f4ec')
            : '');
        if (random.chance(0.82))
          row += listener(
            [px2, py2 - s * 0.45 + s * 0.32],
            s * 0.56,
            tone(light, random.pick(['#3d4654', '#54504c', '#6b4a4c', '#46584f', '#2f3540']), 0.6),
            tone(light, random.pick(['#4a3a2e', '#8a7860', '#2f2825', '#a8a49c']), 0.6),
            tone(light, '#c79f84', 0.6),
          );
        row += rect(
          [px2 - s * 0.34, py2 - s * 0.42, s * 0.68, s * 0.5],
          tone(light, '#44606c', 0.55),
          `rx="${s * 0.1}"`,
        );
      }
      return row;
    })
    .join('');
  const speaker = project(eye, [0, 1.1, 18.4]);
  const s = scaleAt(eye, 18.4);
  const chair = [-3, -1, 1, 3]
    .map((x) => {
      const [px2, py2] = project(eye, [x, 1.75, 20.4]);
      const q = scaleAt(eye, 20.4);
      return (
        rect(
          [px2 - q * 0.4, py2 - q * 1.1, q * 0.8, q * 1.2],
          tone(light, '#6d3f38', 0.6),
          'rx="8"',
        ) + person([px2, py2 + q * 0.9], q * 1.7, 'stand', { coat: '#39414e', trousers: '#2c3038' })
      );
    })
    .join('');
  return (
    room(eye, light, shape) +
    daylight(
      eye,
      shape,
      'left',
      { count: 5, from: 3, to: 20, sill: 2, height: 5, width: 2 },
      '#fff4dc',
      0.26,
    ) +
    panel(eye, back, [5, 0.6, 10, 6.4], tone(light, '#9c744c', 0.7)) +
    Array.from({ length: 13 }, (_, i) =>
      panel(eye, back, [5.3 + i * 0.74, 0.6, 0.06, 6.4], alpha('#4a3220', 0.35)),
    ).join('') +
    disc(eye, back, [10, 5.2], 1.05, tone(light, '#d9b45c', 0.85)) +
    disc(eye, back, [10, 5.2], 0.86, tone(light, '#4f7f86', 0.7)) +
    disc(eye, back, [10, 5.05], 0.42, tone(light, '#f0e2b8', 0.9), 0, 180) +
    flags +
    chair +
    block(eye, light, { at: [0, 0, 19.5] }, { w: 9, h: 1.7, d: 1.4 }, '#a5764a') +
    panel(eye, desk, [0.3, 0.25, 8.4, 1.1], tone(light, '#8a5f3c', 0.6)) +
    person(speaker, s * 1.75, 'point', { coat: '#3f4a5c', trousers: '#2c3038' }) +
    block(eye, light, { at: [0, 0, 17.6] }, { w: 1.3, h: 1.9, d: 0.7 }, '#b5834f') +
    seats +
    [-5, 0, 5].map((x) => lamp(eye, light, [x, 7.6, 16], 9, 0.6)).join('')
  );
};

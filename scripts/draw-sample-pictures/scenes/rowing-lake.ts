import { alpha } from '../colour.ts';
import { blur } from '../effects.ts';
import { ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import type { Scene } from '../scene.ts';
import { circle, ellipse, fall, type Point, polygon, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog } from '../weather.ts';

export const rowingLake: Scene = (random) => {
  const light = { ...LIGHTS.morning, sky: ['#7fa3bf', '#b5cbd4', '#e9e2cc', '#f3e3bf'] };
  const shore = 600;
  const far = rolling(random, 500, 80, 480);
  const above =
    sky(light, shore) +
    sun([1200, 400], 42) +
    clouds(light, { top: 0, bottom: 520, bare: 0.51, stretch: 3, seed: 63 }) +
    ridge(far, tone(light, '#7890a0', 0.5, 0.62), tone(light, '#a9b8a8', 0.7, 0.7), shore) +
    wood(random, rolling(random, 578, 24, 360), 100, tone(light, '#5f7f66', 0.45, 0.42), {
      kind: 'leafy',
    }) +
    wood(random, rolling(random, 592, 10, 260), 60, tone(light, '#54744c', 0.5, 0.25), {
      kind: 'leafy',
      to: 700,
    }) +
    fog(shore - 10, 50, '#f3ecd4', 0.7);
  const shell = (x: number, y: number, s: number, crew: number, shirt: string) => {
    const length = s * (crew * 1.05 + 1.6);
    const seatAt = (i: number) => x - length / 2 + s * (1.5 + i * 1.05);
    const hull = `M${x - length / 2 - s * 0.9} ${y - s * 0.1}Q${x} ${y + s * 1.15} ${x + length / 2 + s * 0.9} ${y - s * 0.1}L${x + length / 2} ${y + s * 0.02}H${x - length / 2}Z`;
    let drawn = blur(ellipse([x, y + s * 0.5], length * 0.52, s * 0.28, alpha('#2c4654', 0.55)), 8);
    const rower = (i: number) => {
      const sx = seatAt(i);
      return person(
        [sx, y + s * 0.34],
        s * 1.7,
        'row',
        {
          coat: shirt,
          trousers: '#2c3844',
          head: random.pick(['#4a3628', '#6d5038', '#d9c08a', '#2f2a28']),
        },
        -1,
      );
    };
    for (let i = 0; i < crew; i++) {
      const sx = seatAt(i);
      drawn +=
        stroke(
          [
            [sx - s * 0.3, y - s * 0.4],
            [sx - s * 1.2, y - s * 0.62],
          ],
          '#d9d0b8',
          s * 0.05,
        ) + rower(i);
    }
    drawn += `<path d="${hull}" fill="${fall('#f3ead2', '#a5814c')}"/>`;
    for (let i = 0; i < crew; i++) {
      const sx = seatAt(i);
      const tip: Point = [sx - s * 0.95, y + s * 1.05];
      drawn +=
        stroke([[sx - s * 0.34, y - s * 0.34], tip], '#efe8d4', s * 0.06) +
        polygon(
          [
            [tip[0] + s * 0.1, tip[1] - s * 0.16],
            [tip[0] + s * 0.02, tip[1] + s * 0.12],
            [tip[0] - s * 0.26, tip[1] + s * 0.26],
            [tip[0] - s * 0.16, tip[1] - s * 0.02],
          ],
          shirt,
        ) +
        ellipse([tip[0] - s * 0.1, tip[1] + s * 0.26], s * 0.34, s * 0.07, alpha('#ffffff', 0.55));
    }
    return (
      drawn +
      stroke(
        [
          [x + length / 2 + s * 0.9, y + s * 0.02],
          [x + length / 2 + s * 2.8, y + s * 0.16],
        ],
        alpha('#ffffff', 0.35),
        s * 0.05,
      )
    );
  };
  const buoys = Array.from({ length: 9 }, (_, i) => {
    const y = 660 + i * i * 8;
    return [0, 1]
      .map((k) => {
        const x = 900 + (k ? 1 : -1) * (520 + i * 70);
        return circle([x, y], 4 + i * 1.3, '#d8653a');
      })
      .join('');
  }).join('');
  return (
    above +
    water(above, {
      shore,
      far: '#c9cdbf',
      near: '#3a667c',
      broken: 30,
      depth: 0.62,
      gleam: '#fbf0d2',
    }) +
    glitter([1200, shore], 560, 100, '#fff0cc', 0.8) +
    buoys +
    shell(760, 780, 62, 4, '#3f6f8c') +
    shell(960, 1010, 130, 4, '#b5483c')
  );
};

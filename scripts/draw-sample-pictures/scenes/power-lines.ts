import { alpha, mix } from '../colour.ts';
import { blades, furrows, ground, hanging, ridge, rolling } from '../land.ts';
import { LIGHTS } from '../light.ts';
import type { Scene } from '../scene.ts';
import { type Point, polygon, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { fog } from '../weather.ts';

export const powerLines: Scene = (random) => {
  const light = { ...LIGHTS.dusk, sky: ['#2f4468', '#6d6a8c', '#c98a84', '#f2b984'] };
  const towers = [
    [930, 1060, 900],
    [1270, 800, 360],
    [1420, 745, 210],
    [1500, 722, 140],
    [1550, 710, 96],
  ] as const;
  const steel = (s: number) => mix('#23283a', '#8a7384', Math.max(0, 1 - s / 420) * 0.8);
  const pylon = ([x, y, h]: readonly [number, number, number]) => {
    const c = steel(h);
    const w = Math.max(1.2, h * 0.011);
    const at = (dx: number, dy: number): Point => [x + dx * h, y - dy * h];
    let drawn =
      stroke([at(-0.13, 0), at(-0.035, 0.6), at(-0.022, 1)], c, w * 1.2) +
      stroke([at(0.13, 0), at(0.035, 0.6), at(0.022, 1)], c, w * 1.2);
    const half = (v: number) =>
      v < 0.6 ? 0.13 - (0.095 * v) / 0.6 : 0.035 - (0.013 * (v - 0.6)) / 0.4;
    for (let i = 0; i < 9; i++) {
      const a = i / 9;
      const b = (i + 1) / 9;
      drawn +=
        stroke([at(-half(a), a), at(half(b), b)], c, w * 0.7) +
        stroke([at(half(a), a), at(-half(b), b)], c, w * 0.7);
    }
    for (const [v, reach] of [
      [0.66, 0.2],
      [0.8, 0.26],
      [0.93, 0.17],
    ] as const)
      drawn +=
        polygon(
          [at(-reach, v), at(0, v + 0.045), at(reach, v), at(0, v - 0.012)],
          'none',
          `stroke="${c}" stroke-width="${w}" stroke-linejoin="round"`,
        ) +
        [-1, 1]
          .map((s) => stroke([at(s * reach, v), at(s * reach, v - 0.035)], c, w * 1.1))
          .join('');
    return drawn;
  };
  const ends = ([x, y, h]: readonly [number, number, number]): Point[] =>
    [
      [0.66, 0.2],
      [0.8, 0.26],
      [0.93, 0.17],
    ].flatMap(([v = 0, r = 0]): Point[] => [
      [x - r * h, y - (v - 0.035) * h],
      [x + r * h, y - (v - 0.035) * h],
    ]);
  const wires =
    towers
      .slice(1)
      .map((tower, i) => {
        const from = ends(towers[i] ?? tower);
        return ends(tower)
          .map((to, k) =>
            hanging(
              from[k] ?? to,
              to,
              tower[2] * 0.09,
              alpha('#2a2e42', 0.75),
              Math.max(1.2, tower[2] * 0.007),
            ),
          )
          .join('');
      })
      .join('') +
    ends(towers[0])
      .map((from, k) =>
        hanging(
          [-700 + k * 60, -160 + (k % 2) * 90 + Math.floor(k / 2) * -130],
          from,
          120,
          alpha('#2a2e42', 0.8),
          4,
        ),
      )
      .join('');
  const field = rolling(random, 760, 14, 600);
  const birds = Array.from({ length: 9 }, () => {
    const x = random.between(200, 760);
    const y = random.between(250, 480);
    const s = random.between(7, 16);
    return `<path d="M${x - s} ${y - s * 0.3}Q${x - s * 0.3} ${y - s * 0.6} ${x} ${y}Q${x + s * 0.3} ${y - s * 0.6} ${x + s} ${y - s * 0.3}" fill="none" stroke="#2f3350" stroke-width="2.4"/>`;
  }).join('');
  return (
    sky(light, 780) +
    sun([1180, 690], 56, '#ffe6b8', '#ff9e66') +
    clouds(light, {
      top: 0,
      bottom: 700,
      bare: 0.47,
      stretch: 5,
      lit: '#f2ae8c',
      shade: '#59587e',
      seed: 24,
    }) +
    ridge(rolling(random, 715, 30, 420), '#8f7488', '#c9998c') +
    wood(random, rolling(random, 752, 12, 300), 46, '#54506c') +
    birds +
    [...towers].reverse().slice(0, 4).map(pylon).join('') +
    ground(field, '#8d7458', '#3a3440', {
      colour: '#d9a070',
      grain: [0.006, 0.04],
      opacity: 0.35,
    }) +
    furrows([1180, 740], 1400, 30, 210, '#2f2a3a', 0.35) +
    [...towers].reverse().slice(1).map(pylon).join('') +
    wires +
    blades(random, () => 1180, {
      count: 1500,
      height: 120,
      scatter: 240,
      colours: ['#2c2a3a', '#54465078', '#8a6854'],
      lean: 0.2,
    }) +
    fog(770, 30, '#f0b894', 0.4)
  );
};

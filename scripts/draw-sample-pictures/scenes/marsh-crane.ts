import { mix } from '../colour.ts';
import { blur } from '../effects.ts';
import { blades, ridge, rolling } from '../land.ts';
import { LIGHTS } from '../light.ts';
import type { Scene } from '../scene.ts';
import { ellipse, fall } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog } from '../weather.ts';

export const marshCrane: Scene = (random) => {
  const light = { ...LIGHTS.dawn, sky: ['#6b87a0', '#a9a9b0', '#e6bd9c', '#f4d7a6'] };
  const shore = 640;
  const above =
    sky(light, shore) +
    sun([1150, 540], 50, '#fff0c8', '#f9b27a') +
    clouds(light, {
      top: 20,
      bottom: 560,
      bare: 0.52,
      stretch: 6,
      lit: '#f5d2b2',
      shade: '#a898a8',
      seed: 26,
    }) +
    ridge(rolling(random, 600, 30, 420), '#a5979c', '#d9b8a4', shore) +
    wood(random, rolling(random, 632, 12, 300), 70, '#8d8488', { kind: 'leafy' }) +
    fog(shore - 10, 60, '#f6dcc0', 0.8);
  const islands = Array.from({ length: 12 }, () => {
    const y = 670 + random.next() ** 1.3 * 380;
    const s = (y - 600) * random.between(0.3, 0.7);
    const x = random.between(-60, 1860);
    return (
      ellipse([x, y], s, s * 0.07, mix('#8a7460', '#4a4438', (y - 640) / 460)) +
      blades(random, () => y, {
        count: 60,
        height: s * 0.5,
        from: x - s * 0.9,
        to: x + s * 0.9,
        colours: ['#7d6a4c', '#a58a58', '#5c5240'],
        width: 1.6 + s / 200,
      })
    );
  }).join('');
  const bird = (x: number, y: number, s: number, dir: 1 | -1) => {
    const p = (dx: number, dy: number): string => `${x + dx * s * dir} ${y + dy * s}`;
    const grey = '#a9a9ae';
    const legs = `<path d="M${p(-0.02, -0.42)}L${p(0.02, -0.2)}L${p(-0.04, 0)}M${p(0.05, -0.42)}L${p(0.08, -0.21)}L${p(0.05, 0.01)}" fill="none" stroke="#3a3438" stroke-width="${s * 0.016}"/>`;
    const body = `<path d="M${p(0.2, -0.62)}Q${p(0.08, -0.72)} ${p(-0.12, -0.64)}Q${p(-0.3, -0.56)} ${p(-0.4, -0.36)}Q${p(-0.2, -0.38)} ${p(0.02, -0.41)}Q${p(0.2, -0.44)} ${p(0.24, -0.56)}Z" fill="${fall('#d9d3cf', grey, '#6d6c78')}"/>`;
    const plumes = [0, 0.03, 0.06, 0.1]
      .map(
        (d) =>
          `<path d="M${p(-0.14, -0.6 + d)}Q${p(-0.36, -0.6 + d)} ${p(-0.44 + d * 0.6, -0.26 + d * 0.6)}Q${p(-0.34, -0.44 + d)} ${p(-0.16, -0.5 + d)}Z" fill="${mix('#8a8890', '#3c3b48', d * 8)}"/>`,
      )
      .join('');
    const neck = `<path d="M${p(0.18, -0.58)}Q${p(0.36, -0.7)} ${p(0.28, -0.86)}Q${p(0.22, -0.98)} ${p(0.31, -1.03)}" fill="none" stroke="#4a4850" stroke-width="${s * 0.055}" stroke-linecap="round"/><path d="M${p(0.17, -0.6)}Q${p(0.33, -0.71)} ${p(0.26, -0.87)}Q${p(0.21, -0.96)} ${p(0.27, -1.01)}" fill="none" stroke="#e9e2dc" stroke-width="${s * 0.018}" stroke-linecap="round"/>`;
    const head = `<ellipse cx="${x + 0.32 * s * dir}" cy="${y - 1.035 * s}" rx="${s * 0.048}" ry="${s * 0.036}" fill="#3c3a42"/><ellipse cx="${x + 0.315 * s * dir}" cy="${y - 1.062 * s}" rx="${s * 0.026}" ry="${s * 0.014}" fill="#b5443a"/><path d="M${p(0.355, -1.055)}L${p(0.5, -1.01)}L${p(0.355, -1.018)}Z" fill="#8a7a5c"/>`;
    const all = legs + body + plumes + neck + head;
    return `<g opacity="0.45" filter="none" transform="translate(0 ${2 * y}) scale(1 -0.82) translate(0 ${y * 0.22})">${blur(all, 4, 7)}</g>${all}`;
  };
  const flying = [
    [420, 300, 60],
    [560, 260, 48],
    [680, 310, 40],
    [790, 270, 32],
  ]
    .map(
      ([x = 0, y = 0, s = 0]) =>
        `<path d="M${x - s} ${y - s * 0.3}Q${x - s * 0.4} ${y - s * 0.6} ${x} ${y}Q${x + s * 0.3} ${y - s * 0.7} ${x + s * 0.9} ${y - s * 0.5}Q${x + s * 0.3} ${y - s * 0.3} ${x + s * 0.1} ${y + s * 0.08}L${x + s * 0.7} ${y + s * 0.02}L${x - s * 0.6} ${y + s * 0.12}Q${x - s * 0.4} ${y - s * 0.3} ${x - s} ${y - s * 0.3}Z" fill="#5d5a6c"/>`,
    )
    .join('');
  return (
    above +
    flying +
    water(above, {
      shore,
      far: '#dbb59c',
      near: '#4a4c5c',
      broken: 26,
      depth: 0.55,
      gleam: '#fbe0bc',
    }) +
    glitter([1150, shore], 620, 90, '#fff0cc', 0.9) +
    islands +
    bird(640, 900, 290, 1) +
    bird(960, 1080, 620, -1) +
    blades(random, () => 1330, {
      count: 520,
      height: 330,
      colours: ['#4a4238', '#6d5c44', '#8d744c', '#3a362f'],
      width: 4,
      scatter: 60,
      from: -20,
      to: 520,
    }) +
    blades(random, () => 1330, {
      count: 420,
      height: 280,
      colours: ['#4a4238', '#6d5c44', '#8d744c'],
      width: 4,
      scatter: 60,
      from: 1380,
      to: 1830,
    })
  );
};

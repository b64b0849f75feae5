import { alpha, bright, mix } from '../colour.ts';
import { blur, texture } from '../effects.ts';
import { furrows, ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import type { Scene } from '../scene.ts';
import {
  across,
  circle,
  ellipse,
  fall,
  type Point,
  path,
  polygon,
  rect,
  stroke,
  WIDTH,
} from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { shadow } from '../weather.ts';

export const droneField: Scene = (random) => {
  const light = { ...LIGHTS.golden, sky: ['#6c97b4', '#a9c0bf', '#ecdab0', '#f5e0b0'] };
  const far = rolling(random, 660, 50, 460);
  const crop = tone(light, '#8fa84c', 0.9);
  const c: Point = [900, 430];
  const dark = '#2c3136';
  const rotor = (x: number, y: number, s: number) =>
    ellipse([x, y], 150 * s, 24 * s, alpha('#e9ece8', 0.42)) +
    ellipse([x, y], 150 * s, 24 * s, alpha('#40484e', 0.18)) +
    stroke(
      [
        [x - 140 * s, y + 6],
        [x + 140 * s, y - 6],
      ],
      alpha('#33393e', 0.5),
      5 * s,
    ) +
    rect([x - 18 * s, y - 4, 36 * s, 46 * s], across('#8d9498', '#3a4046'), 'rx="6"');
  const drone =
    rotor(610, 330, 0.8) +
    rotor(1190, 330, 0.8) +
    stroke(
      [
        [840, 420],
        [610, 366],
      ],
      '#40474c',
      22,
    ) +
    stroke(
      [
        [960, 420],
        [1190, 366],
      ],
      '#40474c',
      22,
    ) +
    stroke(
      [
        [830, 450],
        [520, 440],
      ],
      dark,
      28,
    ) +
    stroke(
      [
        [970, 450],
        [1280, 440],
      ],
      dark,
      28,
    ) +
    stroke(
      [
        [850, 500],
        [780, 640],
        [740, 646],
      ],
      dark,
      13,
    ) +
    stroke(
      [
        [950, 500],
        [1020, 640],
        [1060, 646],
      ],
      dark,
      13,
    ) +
    path(
      `M${c[0] - 120} ${c[1] + 10}Q${c[0] - 110} ${c[1] - 66} ${c[0]} ${c[1] - 70}Q${c[0] + 110} ${c[1] - 66} ${c[0] + 120} ${c[1] + 10}Q${c[0] + 100} ${c[1] + 70} ${c[0]} ${c[1] + 74}Q${c[0] - 100} ${c[1] + 70} ${c[0] - 120} ${c[1] + 10}Z`,
      fall('#f4f2ea', '#b5b5ae'),
    ) +
    path(
      `M${c[0] - 84} ${c[1] - 8}Q${c[0]} ${c[1] - 60} ${c[0] + 84} ${c[1] - 8}Q${c[0]} ${c[1] - 22} ${c[0] - 84} ${c[1] - 8}Z`,
      '#3a4a56',
    ) +
    rect([c[0] - 62, c[1] + 66, 124, 84], fall('#d9e2dc', '#9aa8a0'), 'rx="16"') +
    rect([c[0] - 62, c[1] + 104, 124, 46], alpha('#7fa860', 0.8), 'rx="14"') +
    circle([c[0], c[1] + 40], 24, '#1c2126') +
    circle([c[0], c[1] + 40], 15, '#44647c') +
    circle([c[0] - 5, c[1] + 35], 4, '#dbe9f2') +
    rotor(510, 400, 1.05) +
    rotor(1290, 400, 1.05) +
    circle([800, 470], 7, '#e0483c') +
    circle([1000, 470], 7, '#58c078');
  const spray =
    blur(
      [560, 730, 900, 1070, 1240]
        .map((x) =>
          polygon(
            [
              [x - 6, 600],
              [x + 6, 600],
              [x + 110, 900],
              [x - 110, 900],
            ],
            fall(alpha('#f6f8f0', 0.5), alpha('#f6f8f0', 0)),
          ),
        )
        .join(''),
      12,
    ) +
    stroke(
      [
        [540, 596],
        [1260, 596],
      ],
      dark,
      9,
    );
  const rows = furrows([900, 660], 1420, 30, 190, '#4a6a2c', 0.5);
  const plants = Array.from({ length: 760 }, () => {
    const v = random.next() ** 0.7;
    const yy = 720 + v * 640;
    const lane = Math.round(random.between(-15, 15));
    const xx = 900 + lane * 190 * ((yy - 660) / 740) + random.between(-14, 14) * v;
    const s = (yy - 650) * 0.05;
    return ellipse(
      [xx, yy - s * 0.3],
      s,
      s * 0.5,
      tone(light, random.pick(['#6f9440', '#9ab858', '#54783a', '#b9c868']), 0.8),
    );
  }).join('');
  return (
    sky(light, 720) +
    sun([1420, 460], 42) +
    clouds(light, { top: 0, bottom: 620, bare: 0.505, stretch: 2, seed: 141 }) +
    ridge(far, tone(light, '#74896c', 0.5, 0.6), tone(light, '#a8ae80', 0.7, 0.6)) +
    wood(random, (x) => far(x) + 44, 64, tone(light, '#667d4c', 0.45, 0.36), { kind: 'leafy' }) +
    ground(() => 700, mix(crop, light.haze, 0.35), bright(crop, 0.75), {
      colour: tone(light, '#5a7636', 0.4),
      grain: [0.008, 0.04],
      opacity: 0.4,
    }) +
    rows +
    plants +
    shadow(
      [
        [640, 1120],
        [1180, 1120],
        [1100, 1170],
        [560, 1170],
      ],
      '#2c3a20',
      0.4,
      20,
    ) +
    spray +
    drone +
    person(
      [1530, 900],
      250,
      'read',
      { coat: tone(light, '#b5693c', 0.8), trousers: '#4a4f54', head: '#d9b878' },
      -1,
    ) +
    rect([1490, 800, 34, 18], '#2c3136', 'rx="4"') +
    texture([0, 700, WIDTH, 650], {
      colour: '#f6e6a8',
      grain: [0.003, 0.02],
      bare: 0.58,
      contrast: 6,
      opacity: 0.3,
    })
  );
};

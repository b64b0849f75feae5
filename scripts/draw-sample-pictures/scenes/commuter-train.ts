import { leafy } from '../broadleaf.ts';
import { camera, project, scaleAt } from '../camera.ts';
import { alpha } from '../colour.ts';
import { blades, ground, hanging, ribbon, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { fall, type Point, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { carriage } from '../vehicles.ts';
import { shadow } from '../weather.ts';

export const commuterTrain: Scene = (random) => {
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
};

import { leafy } from '../broadleaf.ts';
import { mix } from '../colour.ts';
import { blades, furrows, ground, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import type { Scene } from '../scene.ts';
import { ellipse, fall, polygon, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { shadow } from '../weather.ts';

export const treePlanting: Scene = (random) => {
  const light = { ...LIGHTS.morning, from: [-0.6, 0.5, -0.5] as const };
  const soil = tone(light, '#8a6a50', 0.8);
  const leaves = {
    dark: tone(light, '#4a6a3c', 0.25),
    mid: tone(light, '#7a9c4c', 0.6),
    light: tone(light, '#bccb6c', 0.95),
    trunk: tone(light, '#6d5a48', 0.5),
    side: -1,
  } as const;
  const sapling = (x: number, y: number, h: number) =>
    shadow(
      [
        [x, y],
        [x + 6, y + 4],
        [x + h * 0.7, y + h * 0.12],
        [x + h * 0.7, y + h * 0.06],
      ],
      '#2c241e',
      0.4,
      4,
    ) +
    ellipse([x, y + h * 0.02], h * 0.2, h * 0.06, tone(light, '#5c4434', 0.5)) +
    stroke(
      [
        [x + h * 0.1, y],
        [x + h * 0.1, y - h * 0.75],
      ],
      tone(light, '#d9bd8c', 0.85),
      h * 0.035,
    ) +
    leafy(random, [x, y], h, leaves, 0.62);
  const rows = [
    [1180, 820, 130],
    [1360, 830, 140],
    [420, 830, 140],
    [250, 850, 160],
    [1560, 900, 200],
    [720, 790, 100],
    [980, 780, 92],
    [560, 790, 104],
  ]
    .map(([x = 0, y = 0, h = 0]) => sapling(x, y, h))
    .join('');
  const worker = (
    x: number,
    y: number,
    h: number,
    pose: 'bend' | 'work' | 'walk' | 'stand',
    coat: string,
    facing: 1 | -1,
  ) =>
    shadow(
      [
        [x - h * 0.1, y],
        [x + h * 0.1, y],
        [x + h * 0.6, y + h * 0.12],
        [x + h * 0.36, y + h * 0.14],
      ],
      '#2c241e',
      0.45,
      h * 0.02,
    ) +
    person(
      [x, y],
      h,
      pose,
      {
        coat: tone(light, coat, 0.75),
        trousers: tone(light, '#4a5460', 0.6),
        head: random.pick(['#c9a054', '#4a3628', '#8a4a42']),
        skirt: 0,
      },
      facing,
    );
  const spade = (x: number, y: number, h: number) =>
    stroke(
      [
        [x, y - h],
        [x, y - h * 0.3],
      ],
      tone(light, '#b08d60', 0.8),
      h * 0.045,
    ) +
    stroke(
      [
        [x - h * 0.09, y - h],
        [x + h * 0.09, y - h],
      ],
      tone(light, '#b08d60', 0.8),
      h * 0.045,
    ) +
    polygon(
      [
        [x - h * 0.1, y - h * 0.34],
        [x + h * 0.1, y - h * 0.34],
        [x + h * 0.08, y - h * 0.06],
        [x, y + h * 0.02],
        [x - h * 0.08, y - h * 0.06],
      ],
      fall('#c3c8ca', '#7d858a'),
    );
  return (
    sky(light, 740) +
    sun([380, 380], 44) +
    clouds(light, { top: 0, bottom: 600, bare: 0.505, stretch: 2, seed: 121 }) +
    ridge(
      rolling(random, 640, 60, 460),
      tone(light, '#7890a0', 0.5, 0.6),
      tone(light, '#a9b8a8', 0.7, 0.7),
    ) +
    wood(random, rolling(random, 716, 20, 360), 120, tone(light, '#56785a', 0.45, 0.35), {
      kind: 'leafy',
    }) +
    ground(() => 736, tone(light, '#a9b070', 0.9, 0.15), mix(soil, '#4a3626', 0.25), {
      colour: tone(light, '#5c4434', 0.4),
      grain: [0.008, 0.03],
      opacity: 0.45,
    }) +
    furrows([900, 720], 1400, 24, 200, '#4a3426', 0.22) +
    rows +
    worker(1120, 900, 190, 'stand', '#5c7f9c', -1) +
    worker(1240, 890, 186, 'work', '#c99a3c', 1) +
    worker(480, 920, 210, 'walk', '#8a5a6c', 1) +
    worker(330, 930, 205, 'bend', '#5f7a54', 1) +
    sapling(960, 1130, 330) +
    worker(760, 1160, 440, 'work', '#b5563c', 1) +
    spade(1190, 1180, 260) +
    ellipse([1180, 1186], 130, 34, tone(light, '#5c4434', 0.6)) +
    ellipse([1170, 1170], 100, 28, tone(light, '#7a5c46', 0.8)) +
    worker(1420, 1110, 380, 'bend', '#4f7f78', -1) +
    sapling(1260, 1080, 220) +
    blades(random, () => 1260, {
      count: 600,
      height: 70,
      scatter: 150,
      colours: [tone(light, '#6d8a48', 0.5), tone(light, '#a9b45c', 0.9)],
    })
  );
};

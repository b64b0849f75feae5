import { leafy } from '../broadleaf.ts';
import { building } from '../building.ts';
import { camera, project } from '../camera.ts';
import { alpha } from '../colour.ts';
import { inside } from '../effects.ts';
import { blades, ground, ribbon, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, type Point } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { placed } from '../solid.ts';
import { wood } from '../trees.ts';
import { fog } from '../weather.ts';

export const villageChurchHill: Scene = (random) => {
  const light = LIGHTS.golden;
  const far = rolling(random, 640, 80, 640);
  const mid = rolling(random, 760, 70, 520);
  const hill = (x: number) =>
    790 - 190 * Math.exp(-(((x - 920) / 430) ** 2)) + Math.sin(x / 90) * 5;
  const front = rolling(random, 1030, 60, 700);
  const eye = camera({ horizon: 640, focal: 1500, eye: [0, 1.7, 0] });
  const white = '#f2ece0';
  const base = { at: [1.4, 2.5, 47] as const, turn: -28 };
  const slim = (y: number, w: number, h: number) => ({ w, d: w, h, y, x: -5.6 });
  const dome = ([x, y]: Point, r: number) => {
    const d = `M${x - r * 0.5} ${y}C${x - r * 1.5} ${y - r * 0.9} ${x - r * 0.5} ${y - r * 1.7} ${x} ${y - r * 2.6}C${x + r * 0.5} ${y - r * 1.7} ${x + r * 1.5} ${y - r * 0.9} ${x + r * 0.5} ${y}Z`;
    return `<path d="${d}" fill="${tone(light, '#4f6d7a', 0.4)}"/>${inside(d, circle([x + r * 0.6, y - r * 0.8], r * 0.9, alpha('#ffe9c4', 0.45)))}<path d="M${x} ${y - r * 2.5}V${y - r * 3.7}M${x - r * 0.34} ${y - r * 3.3}H${x + r * 0.34}" stroke="${tone(light, '#d8a94e', 0.9)}" stroke-width="${r * 0.13}"/>`;
  };
  const church =
    building(eye, light, random, {
      stand: base,
      size: { w: 11, h: 4.6, d: 6, x: 1 },
      wall: white,
      roof: { kind: 'gable', height: 2, colour: '#6f8a82' },
      front: { floors: 1, bays: 4, size: [0.8, 1.9], arched: true, trim: '#d8d0c0' },
    }) +
    building(eye, light, random, {
      stand: base,
      size: { w: 4.6, h: 8.4, d: 4.6, x: 2.6 },
      wall: white,
      roof: { kind: 'hip', height: 1.2, colour: '#6f8a82', overhang: 0.2 },
      front: { floors: 1, bays: 2, size: [0.7, 2.2], sill: 5, arched: true, trim: '#d8d0c0' },
      side: { floors: 1, bays: 2, size: [0.7, 2.2], sill: 5, arched: true },
    }) +
    building(eye, light, random, {
      stand: base,
      size: slim(0, 3.8, 7.4),
      wall: white,
      front: { floors: 1, bays: 1, size: [1, 1.8], sill: 4.4, arched: true, trim: '#d8d0c0' },
      side: { floors: 1, bays: 1, size: [1, 1.8], sill: 4.4, arched: true },
    }) +
    building(eye, light, random, {
      stand: base,
      size: slim(7.4, 3, 3.2),
      wall: white,
      front: {
        floors: 1,
        bays: 1,
        size: [1.2, 1.5],
        sill: 0.6,
        arched: true,
        glass: ['#3a3f48', '#252a32'],
      },
      side: {
        floors: 1,
        bays: 1,
        size: [1.2, 1.5],
        sill: 0.6,
        arched: true,
        glass: ['#3a3f48', '#252a32'],
      },
      roof: { kind: 'spire', height: 1.3, colour: '#6f8a82', overhang: 0.2 },
    });
  const towers =
    building(eye, light, random, {
      stand: base,
      size: { w: 2.2, d: 2.2, h: 1.7, y: 8.9, x: 2.6 },
      wall: white,
      front: { floors: 1, bays: 2, size: [0.4, 0.9], arched: true },
      side: { floors: 1, bays: 2, size: [0.4, 0.9], arched: true },
    }) +
    dome(project(eye, placed(base, [2.6, 10.5, 0])), 42) +
    dome(project(eye, placed(base, [-5.6, 11.6, 0])), 29);
  const leaves = {
    dark: tone(light, '#46552f', 0.15),
    mid: tone(light, '#727b3c', 0.55),
    light: tone(light, '#c7a94a', 1),
    trunk: tone(light, '#4b4036', 0.3),
    side: 1,
  } as const;
  const grove = (at: readonly (readonly [number, number])[]) =>
    at.map(([x, tall]) => leafy(random, [x, hill(x) + 8], tall, leaves)).join('');
  const cottages = [
    [-16, 50, 20],
    [-23, 56, -14],
    [17, 50, -24],
    [24, 58, 12],
  ]
    .map(([x = 0, z = 0, turn = 0]) =>
      building(eye, light, random, {
        stand: { at: [x, -2.3, z], turn },
        size: { w: 6, h: 2.6, d: 5 },
        wall: random.pick(['#a88d70', '#8e9aa0', '#b8a27c']),
        roof: {
          kind: 'gable',
          height: 2.3,
          colour: random.pick(['#85604f', '#7b7873', '#93705a']),
        },
        front: { floors: 1, bays: 3, size: [0.8, 1.1] },
        far: 0.12,
      }),
    )
    .join('');
  return (
    sky(light, 900) +
    sun([1430, 470], 44) +
    clouds(light, { top: 0, bottom: 640, bare: 0.5, stretch: 2.6, seed: 21 }) +
    ridge(far, tone(light, '#6f7f72', 0.5, 0.66), tone(light, '#9ba08a', 0.7, 0.8)) +
    fog(720, 60, '#f6e2b8', 0.6) +
    ridge(mid, tone(light, '#73804f', 0.6, 0.45), tone(light, '#a2a06a', 0.7, 0.5)) +
    wood(random, mid, 60, tone(light, '#5b6a45', 0.4, 0.42), { kind: 'leafy' }) +
    ground(hill, tone(light, '#a49a4c', 0.95), tone(light, '#7f8346', 0.6), {
      colour: tone(light, '#5d6633', 0.3),
      grain: [0.008, 0.03],
      opacity: 0.4,
    }) +
    grove([
      [560, 190],
      [660, 150],
      [1270, 180],
      [1370, 230],
    ]) +
    church +
    towers +
    cottages +
    grove([
      [760, 120],
      [1150, 110],
    ]) +
    ribbon(
      [
        [620, 960, 8],
        [700, 1010, 16],
        [800, 900, 32],
        [960, 760, 70],
        [1150, 860, 150],
        [1360, 820, 330],
      ],
      alpha(tone(light, '#d8c092', 0.9), 0.95),
    ) +
    ground(front, tone(light, '#8a8a42', 0.7), tone(light, '#4d5a30', 0.3), {
      colour: tone(light, '#c3a64c', 0.9),
      grain: [0.01, 0.03],
      opacity: 0.4,
      seed: 6,
    }) +
    blades(random, front, {
      count: 1500,
      height: 78,
      scatter: 320,
      colours: [
        tone(light, '#6d7a38', 0.4),
        tone(light, '#b5a14c', 0.9),
        tone(light, '#8b8c44', 0.6),
      ],
    })
  );
};

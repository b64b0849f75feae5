import { leafy } from '../broadleaf.ts';
import { alpha, bright } from '../colour.ts';
import { blades, ground, ribbon, ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, ellipse, fall, type Point, path, polygon, stroke } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { shadow } from '../weather.ts';

export const cyclingRoad: Scene = (random) => {
  const light = LIGHTS.morning;
  const far = rolling(random, 600, 80, 520);
  const mid = rolling(random, 690, 50, 420);
  const leaves = {
    dark: tone(light, '#3c5c3c', 0.25),
    mid: tone(light, '#668c4a', 0.6),
    light: tone(light, '#b4c168', 0.95),
    trunk: tone(light, '#5e5146', 0.4),
    side: -1,
  } as const;
  const road = ribbon(
    [
      [716, 1010, 12],
      [760, 1090, 40],
      [820, 1020, 110],
      [920, 900, 270],
      [1080, 860, 560],
      [1360, 760, 1240],
    ],
    fall(tone(light, '#bab7ae', 0.85, 0.3), tone(light, '#8b8a88', 0.65)),
  );
  const middle = ribbon(
    [
      [820, 1020, 3],
      [920, 900, 6],
      [1080, 860, 12],
      [1360, 760, 26],
    ],
    alpha('#f6f2e4', 0.8),
  );
  const rider = (x: number, y: number, s: number, jersey: string, helmet: string) => {
    const r = s * 0.31;
    const back: Point = [x - s * 0.46, y - r];
    const fore: Point = [x + s * 0.5, y - r];
    const tyre = (at: Point) =>
      `<circle cx="${at[0]}" cy="${at[1]}" r="${r}" fill="${alpha('#f0f0e8', 0.12)}" stroke="#24282c" stroke-width="${s * 0.035}"/>${circle(at, s * 0.03, '#24282c')}`;
    const crank: Point = [x - s * 0.02, y - r * 0.92];
    const seat: Point = [x - s * 0.16, y - s * 0.82];
    const bar: Point = [x + s * 0.36, y - s * 0.84];
    const hip: Point = [seat[0], seat[1] - s * 0.05];
    const shoulder: Point = [x + s * 0.2, y - s * 1.22];
    const frame = bright(jersey, 0.7);
    const leg = (foot: Point, knee: Point, shade: number) =>
      stroke([hip, knee], tone(light, '#2c333c', shade), s * 0.13) +
      stroke([knee, foot], tone(light, '#c99c7e', shade), s * 0.085) +
      stroke([foot, [foot[0] + s * 0.1, foot[1] + s * 0.01]], '#22262a', s * 0.06);
    return (
      shadow(
        [
          [x - s * 0.6, y - 4],
          [x + s * 0.7, y - 4],
          [x + s * 1.3, y + s * 0.1],
          [x + s * 0.1, y + s * 0.12],
        ],
        '#2a3038',
        0.4,
        s * 0.03,
      ) +
      leg([crank[0] - s * 0.06, crank[1] - s * 0.16], [x + s * 0.2, y - s * 0.72], 0.4) +
      tyre(back) +
      tyre(fore) +
      stroke([back, crank, seat, back], frame, s * 0.04) +
      stroke([crank, [bar[0] - s * 0.04, bar[1] + s * 0.1], seat], frame, s * 0.04) +
      stroke([fore, [bar[0] - s * 0.04, bar[1] + s * 0.1], bar], frame, s * 0.04) +
      leg([crank[0] + s * 0.04, crank[1] + s * 0.16], [x + s * 0.16, y - s * 0.6], 0.8) +
      polygon(
        [
          [hip[0] - s * 0.09, hip[1] + s * 0.05],
          [hip[0] + s * 0.07, hip[1] + s * 0.09],
          [shoulder[0] + s * 0.06, shoulder[1] + s * 0.12],
          [shoulder[0] + s * 0.02, shoulder[1] - s * 0.04],
          [shoulder[0] - s * 0.12, shoulder[1] - s * 0.02],
        ],
        jersey,
        `stroke="${jersey}" stroke-width="${s * 0.05}" stroke-linejoin="round"`,
      ) +
      stroke([shoulder, [x + s * 0.28, y - s * 1], bar], tone(light, '#c99c7e', 0.8), s * 0.065) +
      ellipse([x + s * 0.33, y - s * 1.34], s * 0.085, s * 0.1, tone(light, '#c99c7e', 0.8)) +
      path(
        `M${x + s * 0.21} ${y - s * 1.36}Q${x + s * 0.26} ${y - s * 1.5} ${x + s * 0.4} ${y - s * 1.46}Q${x + s * 0.46} ${y - s * 1.42} ${x + s * 0.43} ${y - s * 1.36}Z`,
        helmet,
      )
    );
  };
  return (
    sky(light, 720) +
    sun([420, 420], 44) +
    clouds(light, { top: 0, bottom: 560, bare: 0.51, stretch: 2, seed: 53 }) +
    ridge(far, tone(light, '#7890a0', 0.5, 0.6), tone(light, '#a9b8a8', 0.7, 0.7)) +
    ridge(mid, tone(light, '#7f9a78', 0.6, 0.35), tone(light, '#a5b883', 0.8, 0.3)) +
    wood(random, mid, 60, tone(light, '#56785a', 0.45, 0.35), { kind: 'leafy' }) +
    ground(
      (x) => 735 + Math.sin(x / 200) * 14,
      tone(light, '#b5bf76', 0.9, 0.15),
      tone(light, '#6d9048', 0.6),
      { colour: tone(light, '#5a8040', 0.4), grain: [0.006, 0.03], opacity: 0.4 },
    ) +
    road +
    middle +
    [
      [260, 900, 420],
      [90, 960, 560],
      [450, 840, 260],
      [1440, 880, 380],
      [1690, 990, 640],
      [1290, 800, 190],
    ]
      .map(([x = 0, y = 0, h = 0]) => leafy(random, [x, y], h, leaves))
      .join('') +
    rider(1075, 806, 64, tone(light, '#c99a3c', 0.8), '#e9e6da') +
    rider(820, 960, 150, tone(light, '#3f6f8c', 0.8), '#2f3a46') +
    rider(940, 1170, 300, tone(light, '#b5483c', 0.85), '#f0ece0') +
    blades(random, (x) => 1240 - Math.abs(x - 850) * 0.12, {
      count: 700,
      height: 80,
      from: -20,
      to: 220,
      scatter: 220,
      colours: [tone(light, '#5a8040', 0.4), tone(light, '#93ae5c', 0.9)],
    }) +
    blades(random, () => 1180, {
      count: 600,
      height: 80,
      from: 1500,
      to: 1820,
      scatter: 220,
      colours: [tone(light, '#5a8040', 0.4), tone(light, '#93ae5c', 0.9)],
    })
  );
};

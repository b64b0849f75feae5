import { alpha, mix } from '../colour.ts';
import { blur, inside, roughen, texture } from '../effects.ts';
import { ground, ribbon, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { ellipse, fall, glow, polygon, rect, through, WIDTH } from '../sheet.ts';

export const forestPath: Scene = (random) => {
  const light = LIGHTS.morning;
  const back = fall('#f4efcf', '#d3dcae');
  const trunks = (count: number, far: number, y: number, wide: number) =>
    Array.from({ length: count }, () => {
      const x = random.between(-40, 1840);
      const w = wide * random.between(0.6, 1.3);
      const keep = Math.abs(x - 930) < 260 * (1 - far) + 30 ? 340 * Math.sign(x - 930 || 1) : 0;
      const lean = random.between(-30, 30);
      const colour = tone(light, random.pick(['#5f4a3c', '#6d5646', '#4d4238']), 0.5, far);
      const cx = x + keep;
      return (
        polygon(
          [
            [cx - w, y + random.between(-14, 14)],
            [cx - w * 0.6 + lean, -20],
            [cx + w * 0.6 + lean, -20],
            [cx + w, y],
          ],
          fall(mix(colour, '#dfe0b0', 0.25), colour),
        ) +
        polygon(
          [
            [cx - w, y],
            [cx - w * 0.6 + lean, -20],
            [cx - w * 0.3 + lean, -20],
            [cx - w * 0.55, y],
          ],
          alpha('#fff0c0', 0.28 * (1 - far)),
        )
      );
    }).join('');
  const canopy = (
    row: number,
    count: number,
    colours: readonly [string, ...string[]],
    size: number,
  ) =>
    roughen(
      Array.from({ length: count }, () => {
        const x = random.between(-60, 1860);
        const y = random.between(-60, row) - Math.exp(-(((x - 930) / 380) ** 2)) * row * 0.5;
        return ellipse(
          [x, y],
          size * random.between(0.5, 1.3),
          size * random.between(0.3, 0.8),
          random.pick(colours),
        );
      }).join(''),
      40,
      0.035,
    );
  const floor = rolling(random, 800, 26, 420);
  const beams = [0, 1, 2, 3, 4]
    .map((beam) =>
      blur(
        polygon(
          [
            [500 + beam * 190, -40],
            [590 + beam * 190, -40],
            [760 + beam * 250, 1060],
            [560 + beam * 240, 1060],
          ],
          fall(alpha('#fff4c8', 0.5), alpha('#fff4c8', 0)),
        ),
        18,
      ),
    )
    .join('');
  const ferns = Array.from({ length: 110 }, () => {
    const side = random.chance(0.5) ? -1 : 1;
    const y = random.between(900, 1370);
    const x = 900 + side * random.between(140 + (y - 820) * 0.72, 980);
    const size = (y - 760) * random.between(0.12, 0.24);
    const colour = random.pick([
      tone(light, '#4c6a34', 0.5),
      tone(light, '#6f8c40', 0.8),
      tone(light, '#38532c', 0.3),
    ]);
    return [-0.9, -0.5, -0.1, 0.3, 0.7, 1]
      .map(
        (turn) =>
          `<path d="M${x} ${y}Q${x + turn * size * 0.5} ${y - size} ${x + turn * size * 1.2} ${y - size * (0.8 - Math.abs(turn) * 0.3)}" fill="none" stroke="${colour}" stroke-width="${size * 0.11}" stroke-linecap="round"/>`,
      )
      .join('');
  }).join('');
  const way = ribbon(
    [
      [800, 960, 26],
      [850, 930, 70],
      [930, 985, 150],
      [1060, 900, 300],
      [1220, 860, 520],
      [1370, 900, 760],
    ],
    fall('#e8d8a4', '#8f7450'),
  );
  const dapple = inside(
    through([
      [700, 820],
      [1200, 820],
      [1400, 1350],
      [400, 1350],
    ]),
    texture([400, 820, 1000, 530], {
      colour: '#fff0c0',
      grain: [0.008, 0.02],
      bare: 0.52,
      contrast: 7,
      opacity: 0.55,
      seed: 4,
    }) +
      texture([400, 820, 1000, 530], {
        colour: '#4a3c2a',
        grain: [0.01, 0.024],
        bare: 0.52,
        contrast: 6,
        opacity: 0.45,
        seed: 14,
      }),
  );
  return (
    rect([0, 0, WIDTH, 1350], back) +
    glow([960, 520], 760, '#fffbe6', 0.95) +
    trunks(46, 0.74, 790, 9) +
    canopy(560, 90, ['#d9dfa2', '#c7d38f', '#e6e4b4'], 90) +
    trunks(30, 0.5, 830, 17) +
    ground(floor, '#b3b873', '#43552c', {
      colour: '#2f4422',
      grain: [0.012, 0.03],
      opacity: 0.5,
    }) +
    way +
    dapple +
    canopy(470, 90, ['#a5b765', '#8fa857', '#c2c878'], 90) +
    trunks(10, 0.22, 900, 34) +
    beams +
    ferns +
    polygon(
      [
        [40, 1350],
        [110, -20],
        [250, -20],
        [262, 1350],
      ],
      fall('#57493a', '#2c241d'),
    ) +
    polygon(
      [
        [1560, 1350],
        [1600, -20],
        [1720, -20],
        [1790, 1350],
      ],
      fall('#5b4c3c', '#2f261e'),
    ) +
    canopy(250, 110, ['#5c7638', '#46612e', '#7f9646'], 100)
  );
};

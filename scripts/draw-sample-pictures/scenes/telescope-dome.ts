import { alpha } from '../colour.ts';
import { blur, inside } from '../effects.ts';
import { blades, ground, ridge, rolling } from '../land.ts';
import { LIGHTS } from '../light.ts';
import type { Scene } from '../scene.ts';
import {
  across,
  circle,
  ellipse,
  fall,
  glow,
  type Point,
  path,
  polygon,
  rect,
  stroke,
} from '../sheet.ts';
import { sky, stars } from '../sky.ts';
import { spruce, wood } from '../trees.ts';

export const telescopeDome: Scene = (random) => {
  const light = LIGHTS.night;
  const hill = (x: number) =>
    1010 - 130 * Math.exp(-(((x - 900) / 520) ** 2)) + Math.sin(x / 70) * 4;
  const milky =
    blur(
      Array.from({ length: 260 }, () => {
        const t = random.next();
        const x = 200 + t * 1500 + random.between(-90, 90);
        const y = 720 - t * 820 + random.between(-110, 110);
        return circle(
          [x, y],
          random.between(20, 70),
          alpha(random.pick(['#8fa3d0', '#b5a3c4', '#6d84b8']), 0.05),
        );
      }).join(''),
      22,
    ) +
    Array.from({ length: 900 }, () => {
      const t = random.next();
      const spread = (random.next() + random.next() + random.next() - 1.5) * 170;
      return circle(
        [200 + t * 1500 + spread * 0.6, 720 - t * 820 + spread],
        random.between(0.6, 1.7),
        alpha('#f4f1e6', random.between(0.2, 0.8)),
      );
    }).join('');
  const c: Point = [900, 640];
  const r = 250;
  const domePath = `M${c[0] - r} ${c[1]}A${r} ${r} 0 0 1 ${c[0] + r} ${c[1]}Z`;
  const slit = `M${c[0] + 30} ${c[1]}Q${c[0] + 40} ${c[1] - 150} ${c[0] + 14} ${c[1] - r + 2}L${c[0] + 104} ${c[1] - r + 24}Q${c[0] + 140} ${c[1] - 130} ${c[0] + 130} ${c[1]}Z`;
  const dome =
    path(domePath, across('#3a4866', '#b5c0d6', '#8594b4', '#2c3854')) +
    inside(
      domePath,
      Array.from(
        { length: 9 },
        (_, i) =>
          `<ellipse cx="${c[0]}" cy="${c[1]}" rx="${Math.abs(-r + i * 62)}" ry="${r}" fill="none" stroke="${alpha('#1c2640', 0.3)}" stroke-width="3"/>`,
      ).join('') +
        path(slit, '#141a2c') +
        stroke(
          [
            [c[0] + 60, c[1] - 20],
            [c[0] + 84, c[1] - 190],
          ],
          '#8594b4',
          44,
        ) +
        stroke(
          [
            [c[0] + 56, c[1] - 20],
            [c[0] + 76, c[1] - 180],
          ],
          '#d0d8e6',
          12,
        ) +
        ellipse([c[0] + 84, c[1] - 194], 24, 10, '#2c3854'),
    ) +
    glow([c[0] + 80, c[1] - 40], 150, '#ff8a6a', 0.35);
  const walls =
    rect([640, 640, 520, 250], across('#38455f', '#a3aec4', '#6d7a98', '#28334c')) +
    rect([624, 632, 552, 26], across('#4a587a', '#c9d2e0', '#5c6a88')) +
    [700, 1050]
      .map((x) => rect([x, 720, 46, 70], '#ffcf8a') + glow([x + 23, 755], 120, '#ffb866', 0.5))
      .join('') +
    rect([860, 750, 76, 136], '#1c2436') +
    rect([870, 762, 56, 124], fall('#ffdca0', '#e8a85c')) +
    glow([898, 820], 230, '#ffc070', 0.5);
  const annex =
    polygon(
      [
        [1160, 886],
        [1160, 780],
        [1420, 780],
        [1420, 900],
      ],
      across('#6d7a98', '#2f3a54'),
    ) +
    rect([1150, 768, 282, 18], '#8a96b0') +
    [1200, 1270, 1340].map((x) => rect([x, 812, 38, 34], '#ffcf8a')).join('');
  const dark = { dark: '#070d1a', mid: '#0f1a2a', light: '#24344c', side: -1 } as const;
  return (
    sky({ ...light, sky: ['#060b1a', '#0d1830', '#1d3050', '#4a5878'] }, 1000) +
    stars(random, 940, 520) +
    milky +
    glow([900, 1000], 900, '#7f8ab0', 0.35, 0.4) +
    ridge(rolling(random, 930, 70, 420), '#1c2844', '#2f3f60') +
    wood(random, rolling(random, 980, 20, 320), 60, '#121c32') +
    ground(hill, '#3f4c60', '#141c2e', {
      colour: '#6d7a94',
      grain: [0.006, 0.03],
      opacity: 0.3,
    }) +
    annex +
    walls +
    dome +
    polygon(
      [
        [860, 884],
        [940, 884],
        [1080, 1350],
        [640, 1350],
      ],
      alpha('#c9a888', 0.28),
    ) +
    [
      [130, 1160, 560],
      [320, 1200, 400],
      [1690, 1160, 620],
      [1520, 1210, 380],
    ]
      .map(([x = 0, y = 0, h = 0]) => spruce(random, [x, y], h, dark))
      .join('') +
    blades(random, () => 1230, {
      count: 700,
      height: 70,
      scatter: 160,
      colours: ['#1c2638', '#2f3c52', '#4a586c'],
    })
  );
};

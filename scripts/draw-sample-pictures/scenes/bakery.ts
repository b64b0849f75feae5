import { alpha, bright, mix } from '../colour.ts';
import { inside, texture } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import type { Scene } from '../scene.ts';
import {
  circle,
  ellipse,
  fall,
  glow,
  HEIGHT,
  path,
  polygon,
  rect,
  stroke,
  WIDTH,
} from '../sheet.ts';
import { smoke } from '../weather.ts';

export const bakery: Scene = (random) => {
  const light = LIGHTS.lamplit;
  const crust = ['#b5743a', '#c98a48', '#a5622e', '#d29a58'] as const;
  const loaf = (x: number, y: number, w: number, kind: number) => {
    const c = tone(light, random.pick(crust), 0.85);
    const h = kind === 1 ? w * 0.32 : w * 0.56;
    const d = `M${x - w / 2} ${y}Q${x - w * 0.56} ${y - h * 0.7} ${x - w * 0.3} ${y - h * 0.92}Q${x} ${y - h * 1.1} ${x + w * 0.3} ${y - h * 0.92}Q${x + w * 0.56} ${y - h * 0.7} ${x + w / 2} ${y}Q${x} ${y + h * 0.12} ${x - w / 2} ${y}Z`;
    const cuts = Array.from({ length: kind === 1 ? 5 : 3 }, (_, i) => {
      const n = kind === 1 ? 5 : 3;
      const cx = x + ((i - (n - 1) / 2) / n) * w * 0.86;
      return `<path d="M${cx - w * 0.06} ${y - h * 0.38}Q${cx} ${y - h * 0.72} ${cx + w * 0.08} ${y - h * 0.86}" fill="none" stroke="${tone(light, '#efd2a0', 0.95)}" stroke-width="${w * 0.035}" stroke-linecap="round"/>`;
    }).join('');
    return (
      ellipse([x + w * 0.03, y + 3], w * 0.52, h * 0.13, alpha('#22140c', 0.4)) +
      path(d, fall(mix(c, '#ffe2b0', 0.3), c, bright(c, 0.55))) +
      cuts +
      inside(d, circle([x - w * 0.2, y - h * 0.8], w * 0.16, alpha('#fff0d0', 0.22)))
    );
  };
  const shelf = (y: number, from: number, to: number, kind: number, w: number) => {
    let drawn =
      rect([from - 20, y - 210, to - from + 40, 214], fall('#3f2b1f', '#5a3d2a')) +
      glow([(from + to) / 2, y - 190], (to - from) * 0.6, '#ffcf8a', 0.4, 0.3);
    for (let x = from + w * 0.55; x < to - w * 0.4; x += w * random.between(0.98, 1.06))
      drawn += loaf(x, y, w, kind);
    return (
      drawn +
      rect(
        [from - 30, y, to - from + 60, 24],
        fall(tone(light, '#b5835a', 0.9), tone(light, '#7d5638', 0.5)),
      ) +
      rect([from - 30, y + 24, to - from + 60, 16], alpha('#1a100a', 0.4))
    );
  };
  const baker = person(
    [1010, 1010],
    640,
    'work',
    {
      coat: tone(light, '#f2eee4', 0.8),
      trousers: tone(light, '#d9d4c8', 0.5),
      head: tone(light, '#f6f2e8', 0.9),
      skin: '#d0a080',
      skirt: 0.16,
    },
    -1,
  );
  const oven =
    path('M1290 900V560A230 210 0 0 1 1750 560V900Z', tone(light, '#8a5a44', 0.6)) +
    Array.from({ length: 70 }, () => {
      const x = random.between(1290, 1740);
      const y = 380 + random.next() * 520;
      return rect(
        [x, y, 60, 24],
        alpha(tone(light, random.pick(['#a56c50', '#7d4e3c', '#94604a']), 0.7), 0.7),
        'rx="4"',
      );
    })
      .map((b) => inside('M1290 900V560A230 210 0 0 1 1750 560V900Z', b))
      .join('') +
    path('M1390 800V660A130 120 0 0 1 1650 660V800Z', '#24140e') +
    path('M1410 800V670A110 100 0 0 1 1630 670V800Z', fall('#6d2c14', '#f0893c', '#ffd488')) +
    glow([1520, 760], 380, '#ff9a48', 0.7) +
    loaf(1470, 796, 90, 0) +
    loaf(1575, 796, 90, 0);
  const counter =
    rect([0, 1010, WIDTH, 340], fall(tone(light, '#c08d5c', 0.9), tone(light, '#7d5638', 0.5))) +
    texture([0, 1010, WIDTH, 340], {
      colour: '#5a3a24',
      grain: [0.0016, 0.03],
      bare: 0.5,
      contrast: 5,
      opacity: 0.4,
    }) +
    ellipse([760, 1060], 330, 34, alpha('#fbf3e2', 0.75));
  const front =
    [
      [190, 1180, 300, 0],
      [470, 1210, 290, 0],
      [1370, 1190, 300, 0],
      [1640, 1200, 290, 0],
      [860, 1230, 420, 1],
    ]
      .map(([x = 0, y = 0, w = 0, k = 0]) => loaf(x, y, w, k))
      .join('') +
    ellipse([760, 1040], 130, 50, tone(light, '#f3e2c0', 0.9)) +
    ellipse([745, 1026], 96, 30, tone(light, '#fbf0d8', 1)) +
    [580, 640, 905].map((x) => loaf(x, 1070, 92, 0)).join('');
  return (
    rect([0, 0, WIDTH, HEIGHT], fall(tone(light, '#a5815c', 0.5), tone(light, '#8a6444', 0.6))) +
    shelf(360, 120, 820, 0, 150) +
    shelf(620, 120, 820, 1, 230) +
    shelf(880, 120, 820, 0, 128) +
    oven +
    glow([1000, 180], 620, '#ffe0a4', 0.6) +
    stroke(
      [
        [1030, 0],
        [1030, 150],
      ],
      '#2b2018',
      6,
    ) +
    polygon(
      [
        [950, 220],
        [1110, 220],
        [1060, 146],
        [1000, 146],
      ],
      '#3a332c',
    ) +
    ellipse([1030, 220], 78, 14, '#fff0c4') +
    baker +
    counter +
    front +
    smoke(random, [190, 1010], 240, 30, '#fff2dc', 0.5) +
    smoke(random, [1640, 1020], 240, -30, '#fff2dc', 0.5)
  );
};

import { alpha } from '../colour.ts';
import { blur, inside, roughen } from '../effects.ts';
import { ridge, rolling } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { fall, glow, HEIGHT, type Point, path, polygon, stroke, through } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { glitter, water } from '../water.ts';
import { fog, smoke } from '../weather.ts';

export const volcanoIsland: Scene = (random) => {
  const light = { ...LIGHTS.dawn, sky: ['#3f6a94', '#8aa7bf', '#e0bfa8', '#f3d5ac'] };
  const shore = 850;
  const cone: Point[] = [
    [250, shore],
    [430, 770],
    [590, 640],
    [720, 490],
    [812, 372],
    [850, 350],
    [884, 366],
    [922, 352],
    [968, 366],
    [1080, 500],
    [1210, 640],
    [1400, 770],
    [1590, shore],
  ];
  const d = through(cone);
  const lit = polygon(
    [
      [922, 352],
      [968, 366],
      [1080, 500],
      [1210, 640],
      [1400, 770],
      [1590, shore],
      [1010, shore],
      [980, 700],
      [940, 520],
    ],
    alpha(tone(light, '#d9a284', 1), 0.42),
  );
  const gullies = Array.from({ length: 34 }, () => {
    const top: Point = [random.between(820, 970), random.between(370, 460)];
    const turn = (top[0] - 895) * random.between(3.4, 6.4);
    return `<path d="M${top[0]} ${top[1]}Q${top[0] + turn * 0.4} ${top[1] + 170} ${top[0] + turn} ${random.between(640, 840)}" fill="none" stroke="${alpha(random.pick(['#3c3850', '#54485a', '#2f3048']), 0.35)}" stroke-width="${random.between(4, 13)}" stroke-linecap="round"/>`;
  }).join('');
  const forest = roughen(
    polygon(
      [
        [240, shore + 4],
        [470, 772],
        [640, 730],
        [820, 780],
        [1010, 730],
        [1230, 756],
        [1420, 778],
        [1600, shore + 4],
      ],
      fall(tone(light, '#5c7a4c', 0.7, 0.12), tone(light, '#3c5a44', 0.4)),
    ),
    44,
    0.03,
  );
  const glowing =
    glow([890, 352], 210, '#ff9a5c', 0.75) +
    path('M830 366Q892 398 950 366L930 352Q890 374 850 352Z', '#ffb068') +
    stroke(
      [
        [880, 372],
        [866, 440],
        [884, 500],
        [862, 566],
      ],
      '#ff9a54',
      7,
    ) +
    blur(
      stroke(
        [
          [880, 372],
          [866, 440],
          [884, 500],
          [862, 566],
        ],
        '#ff8a4c',
        18,
      ),
      10,
    );
  const above =
    sky(light, shore) +
    sun([1480, 700], 44, '#fff0cc', '#f9bd8a') +
    clouds(light, {
      top: 60,
      bottom: 800,
      bare: 0.52,
      stretch: 5,
      lit: '#f6d6bc',
      shade: '#9a94b0',
      seed: 30,
    }) +
    smoke(random, [890, 352], 330, -330, '#f0dcd2', 1) +
    smoke(random, [894, 352], 250, -200, '#7f7c92', 1) +
    ridge(rolling(random, 822, 30, 260), tone(light, '#6d7f94', 0.4, 0.6), light.haze, shore) +
    path(d, fall([0, tone(light, '#7d6668', 0.4, 0.1)], [1, tone(light, '#565a68', 0.3, 0.25)])) +
    inside(d, gullies + lit) +
    glowing +
    forest +
    fog(shore - 14, 40, '#f6dfc8', 0.5);
  const palm = (x: number, y: number, h: number, lean: number) => {
    const top: Point = [x + lean, y - h];
    const trunk = `<path d="M${x} ${y}Q${x + lean * 0.2} ${y - h * 0.6} ${top[0]} ${top[1]}" fill="none" stroke="#2e2a38" stroke-width="${h * 0.035}"/>`;
    return (
      trunk +
      [-160, -125, -80, -50, -15, 20, 190]
        .map((a) => {
          const r = (a * Math.PI) / 180;
          const reach = h * 0.42;
          const end: Point = [
            top[0] + Math.cos(r) * reach,
            top[1] + Math.sin(r) * reach * 0.6 + reach * 0.34,
          ];
          const mid: Point = [
            top[0] + Math.cos(r) * reach * 0.55,
            top[1] + Math.sin(r) * reach * 0.66,
          ];
          return `<path d="M${top[0]} ${top[1]}Q${mid[0]} ${mid[1] - reach * 0.14} ${end[0]} ${end[1]}Q${mid[0]} ${mid[1] + reach * 0.1} ${top[0]} ${top[1]}Z" fill="#26343c"/>`;
        })
        .join('')
    );
  };
  return (
    above +
    water(above, {
      shore,
      far: '#c9a998',
      near: '#214a64',
      broken: 48,
      depth: 0.68,
      gleam: '#f9dcbc',
    }) +
    glitter([1480, shore], 440, 110, '#fff0cc', 0.9) +
    roughen(
      path(`M0 ${HEIGHT}V1200Q180 1170 380 1250T760 ${HEIGHT}Z`, fall('#6d5a54', '#2c2a38')),
      14,
      0.02,
    ) +
    palm(130, 1230, 620, 120) +
    palm(220, 1260, 430, -60)
  );
};

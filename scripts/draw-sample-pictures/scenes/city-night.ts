import { alpha, mix } from '../colour.ts';
import { blur, faint } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, fall, glow, rect, stroke, WIDTH } from '../sheet.ts';
import { clouds, moon, sky, stars } from '../sky.ts';
import { farLamps } from '../street.ts';
import { water } from '../water.ts';

export const cityNight: Scene = (random) => {
  const light = LIGHTS.night;
  const shore = 860;
  const layer = (base: number, low: number, high: number, far: number, lamps: number) => {
    let drawn = '';
    for (let x = -40; x < WIDTH + 40; ) {
      const w = random.between(70, 170);
      const middle = Math.exp(-(((x - 900) / 620) ** 2));
      const h = random.between(low, high) * (0.55 + middle * 0.75);
      const wall = tone(light, random.pick(['#6d7480', '#7c7470', '#5d6876']), 0.35, far);
      drawn +=
        rect([x, base - h, w, h], fall(mix(wall, '#0c1424', 0.25), wall)) +
        rect([x, base - h, w * 0.12, h], alpha('#000000', 0.2));
      if (random.chance(0.4))
        drawn +=
          rect([x + w * 0.3, base - h - 26, w * 0.26, 28], wall) +
          stroke(
            [
              [x + w * 0.43, base - h - 26],
              [x + w * 0.43, base - h - 74],
            ],
            wall,
            3,
          ) +
          circle([x + w * 0.43, base - h - 74], 3, '#ff6a55');
      const cw = random.between(9, 12);
      for (let wx = x + 10; wx < x + w - cw; wx += cw * 1.9)
        for (let wy = base - h + 14; wy < base - 12; wy += cw * 2)
          if (random.chance(lamps))
            drawn += rect(
              [wx, wy, cw, cw * 1.1],
              alpha(
                random.pick(['#ffd38a', '#ffe3ae', '#f6b768', '#cfe0f2']),
                random.between(0.45, 1) * (1 - far),
              ),
            );
      x += w + random.between(-8, 26);
    }
    return drawn;
  };
  const bank =
    rect([0, shore - 26, WIDTH, 26], '#1a2338') +
    Array.from(
      { length: 19 },
      (_, index) =>
        glow([50 + index * 96, shore - 42], 60, '#ffc77a', 0.75) +
        circle([50 + index * 96, shore - 42], 5, '#fff0cc'),
    ).join('');
  const above =
    sky(light, shore) +
    stars(random, 560, 300) +
    moon([1330, 240], 44) +
    clouds(light, {
      top: 60,
      bottom: 640,
      bare: 0.5,
      stretch: 5,
      lit: '#3e4f70',
      shade: '#1a2742',
      opacity: 0.6,
      seed: 4,
    }) +
    glow([900, shore], 1000, '#d99a6a', 0.35, 0.5) +
    layer(shore - 20, 200, 440, 0.55, 0.22) +
    layer(shore - 20, 120, 330, 0.18, 0.36) +
    layer(shore - 20, 50, 120, 0, 0.3) +
    bank;
  return (
    above +
    water(above, {
      shore,
      far: '#1d2b47',
      near: '#0b1324',
      broken: 54,
      depth: 0.5,
      gleam: '#f0c892',
    }) +
    faint(blur(farLamps(random, 30, 1330, 30, ['#ffcf8a', '#ff9d6a']), 8), 0.5)
  );
};

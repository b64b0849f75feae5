import { mix } from '../colour.ts';
import { roughen } from '../effects.ts';
import { ground, ridge, rolling, under } from '../land.ts';
import { LIGHTS, tone } from '../light.ts';
import type { Scene } from '../scene.ts';
import { circle, curve, fall, glow, path, polygon, stroke, WIDTH } from '../sheet.ts';
import { clouds, sky, sun } from '../sky.ts';
import { bare, wood } from '../trees.ts';
import { glitter, water } from '../water.ts';
import { fog } from '../weather.ts';

/** A stone bridge of several arches between two columns, its deck at a row. */
function archedBridge(
  deck: number,
  foot: number,
  from: number,
  to: number,
  arches: number,
  face: string,
  soffit: string,
): string {
  const span = (to - from) / arches;
  let d = `M${from - 300} ${deck + 18}Q${(from + to) / 2} ${deck - 46} ${to + 300} ${deck + 18}V${foot}H${to}`;
  let depth = '';
  for (let arch = arches - 1; arch >= 0; arch--) {
    const left = from + span * arch + span * 0.09;
    const right = from + span * (arch + 1) - span * 0.09;
    const rise = (right - left) / 2;
    d += `H${right}V${foot - 8}A${rise} ${rise * 0.86} 0 0 0 ${left} ${foot - 8}V${foot}`;
    depth += `M${right} ${foot}V${foot - 8}A${rise} ${rise * 0.86} 0 0 0 ${left} ${foot - 8}V${foot}H${left + 22}A${rise - 8} ${rise * 0.8} 0 0 1 ${right} ${foot - 6}Z`;
  }
  d += `H${from - 300}Z`;
  return path(depth, soffit) + path(d, face);
}

export const winterRiverBridge: Scene = (random) => {
  const light = LIGHTS.winterDusk;
  const shore = 760;
  const far = rolling(random, 640, 60, 520);
  const near = rolling(random, 712, 26, 380);
  const snow = tone(light, '#eef2f8', 0.8);
  const stone = tone(light, '#a79c92', 0.5);
  let lamps = '';
  for (let x = 240; x <= 1560; x += 220) {
    const y = 646 - Math.sin(((x - 100) / 1600) * Math.PI) * 22;
    lamps +=
      stroke(
        [
          [x, y],
          [x, y - 74],
        ],
        '#33364c',
        4,
      ) +
      circle([x, y - 78], 7, '#ffe6b4') +
      glow([x, y - 78], 95, '#ffc77a', 0.7);
  }
  const above =
    sky(light, shore) +
    sun([1180, 600], 36, '#ffe3bd', '#f6a878') +
    clouds(light, {
      top: 30,
      bottom: 620,
      bare: 0.5,
      stretch: 6,
      lit: '#f1c4ae',
      shade: '#8b86a8',
      seed: 6,
    }) +
    ridge(far, tone(light, '#5d6b80', 0.5, 0.55), tone(light, '#8a93a5', 0.6, 0.8), shore) +
    wood(random, near, 84, tone(light, '#3f4c5e', 0.4, 0.35)) +
    polygon(under(near, shore), fall(snow, mix(snow, light.shade, 0.3))) +
    archedBridge(
      644,
      shore,
      170,
      1630,
      5,
      fall(mix(stone, '#ffd9b0', 0.12), mix(stone, light.shade, 0.4)),
      tone(light, '#5b5560', 0.1),
    ) +
    curve(`M-130 660Q900 596 1930 660`, snow, 13) +
    curve(`M-130 642Q900 578 1930 642`, tone(light, '#4a4a56', 0.3), 4) +
    lamps;
  const floes = roughen(
    Array.from({ length: 46 }, () => {
      const y = shore + 30 + random.next() ** 1.5 * 420;
      const size = 18 + (y - shore) * random.between(0.12, 0.42);
      const x = random.between(0, WIDTH);
      return `<ellipse cx="${x}" cy="${y + size * 0.05}" rx="${size}" ry="${size * 0.16}" fill="${mix(snow, light.shade, 0.55)}"/><ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size * 0.14}" fill="${snow}"/>`;
    }).join(''),
    26,
    0.02,
  );
  const bank = rolling(random, 1240, 60, 520);
  const trees =
    bare(random, [130, 1260], 820, tone(light, '#2c2d38', 0.3), 0.46) +
    bare(random, [1690, 1270], 640, tone(light, '#2c2d38', 0.3), 0.5);
  return (
    above +
    water(above, {
      shore,
      far: '#98869f',
      near: '#2e3a5c',
      broken: 40,
      depth: 0.6,
      gleam: '#f4cdb4',
    }) +
    glitter([1180, shore], 420, 90, '#ffdcb4', 0.75) +
    floes +
    fog(shore, 70, '#d9c4c4', 0.5) +
    ground(bank, snow, mix(snow, light.shade, 0.5), {
      colour: light.shade,
      grain: [0.006, 0.02],
      opacity: 0.35,
    }) +
    trees
  );
};

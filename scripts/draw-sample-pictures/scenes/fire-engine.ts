import { building } from '../building.ts';
import { camera, panel, project } from '../camera.ts';
import { alpha } from '../colour.ts';
import { people } from '../crowd.ts';
import { blur, roughen } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import { mirrored } from '../paving.ts';
import { randomFrom } from '../random.ts';
import type { Scene } from '../scene.ts';
import { ellipse, fall, glow, HEIGHT, polygon, rect, WIDTH } from '../sheet.ts';
import { clouds, sky } from '../sky.ts';
import { block, sideOf } from '../solid.ts';
import { houseRow, lampPost } from '../street.ts';
import { pane, strips, wheel } from '../vehicles.ts';
import { fog } from '../weather.ts';

export const fireEngine: Scene = () => {
  const light = { ...LIGHTS.dusk, sun: '#d8c0b8', shade: '#5d5f80' };
  const eye = camera({ horizon: 720, focal: 1450, eye: [0, 2, 0] });
  const house = { at: [1, 0, 25] as const };
  const size = { w: 26, h: 7.6, d: 10 };
  const standing = (view: typeof eye) => {
    const random = randomFrom('fire-engine station');
    const front = sideOf(house, size, 'front');
    const gates = [2, 8.6, 15.2]
      .map(
        (u, i) =>
          panel(view, front, [u - 0.25, 0, 5.5, 5], tone(light, '#d8c8b0', 0.7)) +
          (i === 1
            ? panel(view, front, [u, 0, 5, 4.7], fall('#ffe3a8', '#f0b86c')) +
              panel(view, front, [u, 0, 5, 0.6], '#a8784a')
            : panel(view, front, [u, 0, 5, 4.7], tone(light, '#7d8a94', 0.6)) +
              [1, 2, 3]
                .map((k) => panel(view, front, [u, k * 1.2, 5, 0.1], alpha('#2a1c24', 0.4)))
                .join('') +
              [0.5, 1.8, 3.1]
                .map((k) => panel(view, front, [u + k, 2.6, 1, 0.8], '#f3cf90'))
                .join('')),
      )
      .join('');
    const tower = building(view, light, random, {
      stand: { at: [14, 0, 27] },
      size: { w: 5.4, h: 15, d: 6 },
      wall: '#b5714f',
      front: { floors: 4, bays: 1, size: [1.4, 1.5], lamps: 0.5 },
      side: { floors: 4, bays: 1, size: [1.4, 1.5] },
      roof: { kind: 'hip', height: 1.6, colour: '#5f6068' },
    });
    const [gx, gy] = project(view, [1, 2.4, 20]);
    const stand = { at: [0.1, 0, 13.6] as const, turn: 34 };
    const cab = { w: 2.3, h: 2.3, d: 2.4, y: 0.6, x: -2.7 };
    const body = { w: 5, h: 2.5, d: 2.4, y: 0.6, x: 1 };
    const low = { w: 7.5, h: 0.55, d: 2.5, y: 0.45, x: -0.1 };
    const red = '#c2382c';
    const engine =
      block(view, light, stand, body, red) +
      block(view, light, stand, cab, red) +
      block(view, light, stand, low, '#e9e4d6') +
      strips(view, light, stand, cab, 'front', [
        [[0.2, 1.05, 0.85, 0.9], pane(light)],
        [[1.2, 1.05, 0.85, 0.9], pane(light)],
        [[1.12, 0.1, 0.03, 1.9], '#7d241e'],
      ]) +
      strips(view, light, stand, cab, 'left', [
        [[0.14, 0.95, 2.12, 1.05], pane(light)],
        [[0.1, 0.25, 0.5, 0.28], '#fff4d0ff'],
        [[1.8, 0.25, 0.5, 0.28], '#fff4d0ff'],
        [[0.75, 0.2, 0.9, 0.45], '#8f9498'],
      ]) +
      strips(view, light, stand, body, 'front', [
        ...[0.2, 1.85, 3.5].map((u) => [[u, 0.5, 1.35, 1.5], '#b9bcc0'] as const),
        ...[0.2, 1.85, 3.5].flatMap((u) =>
          [0.75, 1.05, 1.35, 1.65].map((v) => [[u, v, 1.35, 0.05], '#8a8d92'] as const),
        ),
        [[0, 2.15, 5, 0.16], '#f0e6c4'],
      ]) +
      block(view, light, stand, { w: 4.6, h: 0.16, d: 0.5, y: 3.35, x: 0.7, z: -0.4 }, '#c9ccd0') +
      Array.from({ length: 9 }, (_, i) =>
        block(
          view,
          light,
          stand,
          { w: 0.1, h: 0.12, d: 0.8, y: 3.5, x: -1.4 + i * 0.55, z: -0.3 },
          '#d9dce0',
        ),
      ).join('') +
      block(view, light, stand, { w: 0.7, h: 0.24, d: 1.8, y: 2.9, x: -2.7 }, '#5a8fd0') +
      [0.95, 5.7]
        .map((u) =>
          wheel(
            view,
            light,
            stand,
            { w: 7.5, h: 1, d: 2.5, y: 0, x: -0.1 },
            'front',
            [u, 0.52],
            0.52,
          ),
        )
        .join('');
    const lamp = project(view, [-2.1, 3.1, 14.9]);
    const heads = [project(view, [-3.6, 1, 14.2]), project(view, [-2.5, 1, 16])];
    return (
      building(view, light, random, { stand: house, size, wall: '#b5714f' }) +
      gates +
      tower +
      glow([gx, gy], 420, '#ffca7c', 0.3) +
      engine +
      glow(lamp, 150, '#6fa8ff', 0.7) +
      heads.map((h) => glow(h, 80, '#fff0c4', 0.7)).join('')
    );
  };
  const random = randomFrom('fire-engine');
  const firemen = people(
    eye,
    light,
    random,
    [
      { at: [4.6, 0, 12], pose: 'stand', facing: -1, coat: '#c9963c' },
      { at: [5.6, 0, 12.6], pose: 'walk', facing: -1, coat: '#54586c' },
    ],
    0.2,
  );
  const yard = polygon(
    [
      [0, 790],
      [WIDTH, 790],
      [WIDTH, HEIGHT],
      [0, HEIGHT],
    ],
    fall('#6d6478', '#3c3d56'),
  );
  return (
    sky(light, 800) +
    clouds(light, {
      top: 0,
      bottom: 700,
      bare: 0.48,
      stretch: 4,
      lit: '#d89a88',
      shade: '#4d5078',
      seed: 44,
    }) +
    houseRow(eye, light, random, {
      side: -1,
      inner: 17,
      from: 30,
      to: 60,
      heights: [7, 9],
      walls: ['#a89a8c', '#b5a58c'],
      roofs: ['#6f6a70'],
      lamps: 0.3,
      haze: 0.3,
    }) +
    lampPost(eye, light, [-11, 0, 22], 6, '#ffc880') +
    rect([0, 760, WIDTH, 40], '#5d566c') +
    yard +
    mirrored(eye, standing, 0.45, 18, 7) +
    standing(eye) +
    firemen +
    roughen(blur(ellipse([900, 1250], 1100, 60, alpha('#1c1e30', 0.3)), 20), 4) +
    fog(780, 30, '#b59aa0', 0.3)
  );
};

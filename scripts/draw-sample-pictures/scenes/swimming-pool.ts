import { camera, onPlane, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha } from '../colour.ts';
import { people } from '../crowd.ts';
import { inside, texture } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import { boards, daylight, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { circle, ellipse, fall, glow, polygon, stroke, through } from '../sheet.ts';
import { block } from '../solid.ts';

export const swimmingPool: Scene = (random) => {
  const light = { ...LIGHTS.daylit, haze: '#d7e6e8', sun: '#f4f8f4', shade: '#8fa5ae' };
  const eye = camera({ horizon: 560, focal: 1150, eye: [0, 3, 0] });
  const shape = {
    width: 19,
    height: 9,
    far: 40,
    wall: '#dfe8e6',
    floor: '#d5dbd6',
    ceiling: '#eef1ee',
  };
  const back = wallOf(shape, 'back');
  const glass =
    panel(eye, back, [1.5, 1.2, 16, 6], fall('#ffffff', '#dcecee')) +
    Array.from({ length: 9 }, (_, i) =>
      panel(eye, back, [1.5 + i * 2, 1.2, 0.14, 6], '#9fb0b4'),
    ).join('') +
    panel(eye, back, [1.5, 4.2, 16, 0.14], '#9fb0b4');
  const pool: Plane = { origin: [-7.2, -0.3, 2.2], along: [1, 0, 0], up: [0, 0, 1] };
  const edge = [
    onPlane(pool, 0, 0),
    onPlane(pool, 14.4, 0),
    onPlane(pool, 14.4, 32),
    onPlane(pool, 0, 32),
  ].map((p) => project(eye, p));
  const surface = polygon(edge, fall('#bfe3e6', '#4fa3b5', '#2c7f99'));
  const lanes = Array.from({ length: 5 }, (_, i) =>
    panel(eye, pool, [2.4 * i + 2.2, 0, 0.35, 32], alpha('#1f5c78', 0.5)),
  ).join('');
  const ripples = inside(
    through(edge),
    texture([0, 560, 1800, 790], {
      colour: '#e9fbfa',
      grain: [0.006, 0.026],
      bare: 0.53,
      contrast: 9,
      opacity: 0.5,
      seed: 6,
    }) +
      texture([0, 560, 1800, 790], {
        colour: '#1d6a86',
        grain: [0.005, 0.02],
        bare: 0.54,
        contrast: 7,
        opacity: 0.4,
        seed: 16,
      }),
  );
  const ropes = Array.from({ length: 5 }, (_, i) =>
    Array.from({ length: 70 }, (__, k) => {
      const z = 2.6 + k * 0.45;
      const [x, y] = project(eye, [-7.2 + 2.4 * (i + 1), -0.24, z]);
      return ellipse(
        [x, y],
        scaleAt(eye, z) * 0.09,
        scaleAt(eye, z) * 0.06,
        k % 8 < 4 ? '#d8574a' : '#f7f5ee',
      );
    })
      .reverse()
      .join(''),
  ).join('');
  const swimmer = (x: number, z: number) => {
    const [px, py] = project(eye, [x, -0.28, z]);
    const s = scaleAt(eye, z);
    return (
      ellipse([px, py + s * 0.04], s * 0.75, s * 0.13, alpha('#f4ffff', 0.6)) +
      stroke(
        [
          [px + s * 0.1, py],
          [px + s * 0.36, py - s * 0.34],
          [px + s * 0.62, py - s * 0.04],
        ],
        '#c89a7c',
        s * 0.1,
      ) +
      ellipse([px, py - s * 0.04], s * 0.34, s * 0.1, '#c89a7c') +
      circle([px, py - s * 0.14], s * 0.14, random.pick(['#d8574a', '#f3f0e4', '#33506e'])) +
      Array.from({ length: 12 }, () =>
        circle(
          [px + random.between(-0.7, 0.9) * s, py - random.between(0, 0.26) * s],
          s * random.between(0.01, 0.035),
          '#ffffff',
        ),
      ).join('')
    );
  };
  const blocks = Array.from({ length: 6 }, (_, i) =>
    block(eye, light, { at: [-6 + i * 2.4, 0, 35.6] }, { w: 0.8, h: 0.8, d: 0.8 }, '#f2f2ec'),
  ).join('');
  const trusses = [36, 28, 21, 15, 10, 6]
    .map((z) =>
      stroke(
        [project(eye, [-9.5, 8.2, z]), project(eye, [0, 9, z]), project(eye, [9.5, 8.2, z])],
        tone(light, '#b08d62', 0.75),
        scaleAt(eye, z) * 0.4,
      ),
    )
    .join('');
  const tiles =
    panel(eye, { ...pool, origin: [-7.6, 0, 2] }, [0, 0, 15.2, 33], tone(light, '#f0efe8', 0.9)) +
    panel(eye, { ...pool, origin: [-7.3, -0.02, 2.1] }, [0, 0, 14.6, 32.3], '#2c7088');
  return (
    room(eye, light, shape) +
    daylight(
      eye,
      shape,
      'left',
      { count: 6, from: 4, to: 32, sill: 2.4, height: 4.6, width: 3.2 },
      '#ffffff',
      0.2,
    ) +
    glass +
    trusses +
    boards(eye, shape, 24, 40, '#a9b5b2', 0.3) +
    tiles +
    surface +
    lanes +
    ripples +
    glow([900, 640], 460, '#ffffff', 0.5, 0.4) +
    blocks +
    ropes +
    swimmer(-3.6, 17) +
    swimmer(1.2, 11.5) +
    swimmer(3.6, 20) +
    swimmer(-1.2, 26) +
    swimmer(-6, 12.6) +
    people(
      eye,
      light,
      random,
      [{ at: [8.4, 0, 18], pose: 'stand', facing: -1, coat: '#d9b23c' }],
      0,
    )
  );
};

import { camera, panel, project, scaleAt } from '../camera.ts';
import { mix } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { boards, daylight, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { circle, ellipse, polygon, stroke } from '../sheet.ts';
import { block } from '../solid.ts';

export const gymnasticsHall: Scene = (random) => {
  const light = LIGHTS.daylit;
  const eye = camera({ horizon: 640, focal: 1200, eye: [0, 2.2, 0] });
  const shape = {
    width: 18,
    height: 8.4,
    far: 26,
    wall: '#dcd2bf',
    floor: '#c08d58',
    ceiling: '#ece8de',
  };
  const back = wallOf(shape, 'back');
  const bars = Array.from(
    { length: 6 },
    (_, i) =>
      Array.from({ length: 12 }, (__, k) =>
        panel(eye, back, [0.8 + i * 2.8, 0.4 + k * 0.3, 2.3, 0.08], tone(light, '#a5784a', 0.7)),
      ).join('') +
      [0, 1.12, 2.24]
        .map((u) =>
          panel(eye, back, [0.8 + i * 2.8 + u, 0.2, 0.1, 3.8], tone(light, '#8a6038', 0.6)),
        )
        .join(''),
  ).join('');
  const mat = (x: number, z: number, w: number, d: number, colour: string) =>
    block(
      eye,
      light,
      { at: [x, 0, z] },
      { w, h: 0.22, d },
      {
        top: colour,
        front: mix(colour, '#000000', 0.3),
        left: mix(colour, '#000000', 0.3),
        right: mix(colour, '#000000', 0.3),
      },
    );
  const beam =
    block(eye, light, { at: [0, 0, 7.4] }, { w: 5.2, h: 0.2, d: 0.16, y: 1.14 }, '#8a5a34') +
    [-2, 2]
      .map(
        (x) =>
          block(eye, light, { at: [x, 0, 7.4] }, { w: 0.2, h: 1.15, d: 0.3 }, '#4f6f94') +
          block(eye, light, { at: [x, 0, 7.4] }, { w: 0.9, h: 0.1, d: 1 }, '#4f6f94'),
      )
      .join('');
  const at = project(eye, [0.1, 1.33, 7.4]);
  const h = scaleAt(eye, 7.4) * 1.55;
  const hip: [number, number] = [at[0], at[1] - h * 0.47];
  const body = '#7d3550';
  const gymnast =
    stroke([at, [hip[0] + 4, hip[1] + h * 0.2], hip], '#d0a284', h * 0.075) +
    stroke(
      [hip, [hip[0] - h * 0.25, hip[1] - h * 0.05], [hip[0] - h * 0.52, hip[1] - h * 0.13]],
      '#d0a284',
      h * 0.068,
    ) +
    polygon(
      [
        [hip[0] - h * 0.07, hip[1] + h * 0.04],
        [hip[0] + h * 0.08, hip[1] + h * 0.03],
        [hip[0] + h * 0.2, hip[1] - h * 0.29],
        [hip[0] + h * 0.06, hip[1] - h * 0.31],
      ],
      body,
      `stroke="${body}" stroke-width="14" stroke-linejoin="round"`,
    ) +
    stroke(
      [
        [hip[0] + h * 0.14, hip[1] - h * 0.27],
        [hip[0] + h * 0.32, hip[1] - h * 0.42],
        [hip[0] + h * 0.47, hip[1] - h * 0.54],
      ],
      '#d0a284',
      h * 0.046,
    ) +
    stroke(
      [
        [hip[0] + h * 0.1, hip[1] - h * 0.26],
        [hip[0] - h * 0.1, hip[1] - h * 0.36],
        [hip[0] - h * 0.27, hip[1] - h * 0.4],
      ],
      '#c4957a',
      h * 0.046,
    ) +
    ellipse([hip[0] + h * 0.18, hip[1] - h * 0.4], h * 0.055, h * 0.066, '#d0a284') +
    ellipse([hip[0] + h * 0.165, hip[1] - h * 0.42], h * 0.056, h * 0.056, '#4a3226') +
    circle([hip[0] + h * 0.13, hip[1] - h * 0.46], h * 0.028, '#4a3226');
  const rings = [-4.4, -3.7]
    .map(
      (x) =>
        `${stroke([project(eye, [x, 8.4, 15]), project(eye, [x, 3.4, 15])], '#8a8378', 3)}<circle cx="${project(eye, [x, 3.2, 15])[0]}" cy="${project(eye, [x, 3.2, 15])[1]}" r="16" fill="none" stroke="#b5834c" stroke-width="6"/>`,
    )
    .join('');
  const horse =
    block(eye, light, { at: [4.6, 0, 14] }, { w: 1.8, h: 0.5, d: 0.6, y: 0.85 }, '#8f5a38') +
    [4, 5.2]
      .map((x) => block(eye, light, { at: [x, 0, 14] }, { w: 0.14, h: 0.85, d: 0.4 }, '#6b6f74'))
      .join('');
  return (
    room(eye, light, shape) +
    bars +
    daylight(
      eye,
      shape,
      'left',
      { count: 5, from: 4, to: 22, sill: 3, height: 4, width: 2.6 },
      '#fff2d4',
      0.3,
    ) +
    boards(eye, shape, 30, 0, '#7d5630', 0.3) +
    mat(-4, 15, 4, 3, '#5f86a8') +
    rings +
    mat(4.6, 15, 4, 3, '#5c8a72') +
    horse +
    mat(0, 7.4, 6.6, 3, '#4f779c') +
    people(
      eye,
      light,
      random,
      [
        { at: [6.4, 0, 18], pose: 'stand', facing: -1, tall: 1.4, coat: '#33506e' },
        { at: [5.7, 0, 18.4], pose: 'stand', tall: 1.36, coat: '#7d3550' },
        { at: [-6.4, 0, 13], pose: 'point', facing: 1, coat: '#2f3a46' },
        { at: [-2.6, 0, 20], pose: 'raise', tall: 1.4, coat: '#5c7a5c' },
      ],
      0.2,
    ) +
    beam +
    gymnast
  );
};

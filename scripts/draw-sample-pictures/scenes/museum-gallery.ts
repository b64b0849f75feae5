import { camera, disc, type Plane, panel, project } from '../camera.ts';
import { alpha, bright, mix } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { boards, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { between, fall, glow, polygon, stroke } from '../sheet.ts';
import { block } from '../solid.ts';

export const museumGallery: Scene = (random) => {
  const light = LIGHTS.daylit;
  const eye = camera({ horizon: 720, focal: 1150, eye: [0.4, 1.8, 0] });
  const shape = {
    width: 11,
    height: 6.4,
    far: 22,
    wall: '#7f9a92',
    floor: '#a98a66',
    ceiling: '#efeee8',
  };
  const art = (plane: Plane, u: number, v: number, w: number, h: number, kind: number) => {
    const skies = [
      ['#8fb0c4', '#e9d8b4'],
      ['#d9a878', '#f0d9a8'],
      ['#5d6f8f', '#c9a0a0'],
      ['#b8c4b0', '#e6e2cc'],
    ] as const;
    const grounds = ['#6d7f4c', '#7d5a44', '#3f4d5c', '#8a8f5a'] as const;
    const [top, low] = skies[kind % 4] ?? skies[0];
    const land = grounds[kind % 4] ?? grounds[0];
    return (
      panel(eye, plane, [u - 0.1, v - 0.22, w + 0.2, h + 0.3], alpha('#14201e', 0.25)) +
      panel(eye, plane, [u - 0.16, v - 0.16, w + 0.32, h + 0.32], tone(light, '#b08d4f', 0.75)) +
      panel(eye, plane, [u - 0.07, v - 0.07, w + 0.14, h + 0.14], tone(light, '#6d5430', 0.6)) +
      panel(eye, plane, [u, v, w, h], fall(top, low)) +
      disc(
        eye,
        plane,
        [u + w * 0.66, v + h * 0.62],
        Math.min(w, h) * 0.1,
        mix(low, '#ffffff', 0.5),
      ) +
      panel(eye, plane, [u, v, w, h * 0.36], fall(mix(land, low, 0.3), land)) +
      disc(
        eye,
        plane,
        [u + w * 0.28, v + h * 0.36],
        Math.min(w, h) * 0.2,
        bright(land, 0.8),
        0,
        180,
      )
    );
  };
  const left = wallOf(shape, 'left');
  const right = wallOf(shape, 'right');
  const back = wallOf(shape, 'back');
  const hung =
    art(left, 2.4, 1.3, 2.6, 2.6, 0) +
    art(left, 6.6, 1.5, 3.4, 2.2, 1) +
    art(left, 12, 1.3, 2.4, 2.8, 2) +
    art(left, 16.5, 1.5, 3, 2.2, 3) +
    art(right, 3, 1.4, 3, 2.4, 2) +
    art(right, 8, 1.3, 2.4, 2.8, 3) +
    art(right, 12.4, 1.5, 3.4, 2.2, 0) +
    art(right, 17.6, 1.3, 2.2, 2.6, 1) +
    art(back, 3.1, 1.3, 4.8, 3, 1);
  const ceiling = wallOf(shape, 'ceiling');
  const skylight =
    panel(eye, ceiling, [2.4, 1, 6.2, 19.5], fall('#ffffff', '#eef4f4')) +
    [3.6, 4.9, 6.1, 7.4].map((u) => panel(eye, ceiling, [u, 1, 0.07, 19.5], '#b5bcba')).join('') +
    Array.from({ length: 9 }, (_, i) =>
      panel(eye, ceiling, [2.4, 2 + i * 2.1, 6.2, 0.08], '#b5bcba'),
    ).join('');
  const plinth = { at: [-1.4, 0, 9.6] as const };
  const [vx, vy] = project(eye, [-1.4, 1.2, 9.3]);
  const vase = `M${vx - 30} ${vy}Q${vx - 84} ${vy - 96} ${vx - 26} ${vy - 150}L${vx - 34} ${vy - 184}H${vx + 34}L${vx + 26} ${vy - 150}Q${vx + 84} ${vy - 96} ${vx + 30} ${vy}Z`;
  const visitors = people(
    eye,
    light,
    random,
    [
      { at: [2.5, 0, 14.5], pose: 'stand', facing: 1, coat: '#5c6b7c' },
      { at: [1.6, 0, 14.8], pose: 'stand', facing: 1, coat: '#a35c4c', skirt: 0.2 },
      { at: [-3.4, 0, 12.5], pose: 'read', facing: -1, coat: '#46504a' },
      { at: [0.2, 0, 18.6], pose: 'stand', coat: '#7a6a8a', skirt: 0.24 },
      { at: [3.2, 0, 8.4], pose: 'stand', facing: 1, coat: '#33404d' },
    ],
    0.1,
  );
  const gloss = between([900, 830], [900, 1350], alpha('#ffffff', 0.34), alpha('#ffffff', 0));
  return `${
    room(eye, light, shape) +
    skylight +
    glow([880, 300], 900, '#ffffff', 0.3, 0.5) +
    hung +
    boards(eye, shape, 22, 0, '#4d3a28', 0.3) +
    polygon(
      [
        [640, 850],
        [1130, 850],
        [1500, 1350],
        [200, 1350],
      ],
      gloss,
    ) +
    block(eye, light, { at: [1.6, 0, 11.2] }, { w: 2.6, h: 0.45, d: 0.8 }, '#5d4a3a') +
    block(eye, light, plinth, { w: 0.9, h: 1.2, d: 0.9 }, '#f2efe6')
  }<path d="${vase}" fill="${between([vx - 60, vy], [vx + 70, vy], '#8fb4bf', '#3f6b7c', '#274a5a')}"/>${stroke(
    [
      [vx - 56, vy - 92],
      [vx + 56, vy - 92],
    ],
    '#d9c48a',
    7,
  )}${visitors}`;
};

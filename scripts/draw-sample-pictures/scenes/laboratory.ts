import { camera, panel, project } from '../camera.ts';
import { alpha, bright, mix } from '../colour.ts';
import { people } from '../crowd.ts';
import { inside } from '../effects.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import { boards, daylight, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { ellipse, fall, path, rect, stroke } from '../sheet.ts';
import { block } from '../solid.ts';

export const laboratory: Scene = (random) => {
  const light = { ...LIGHTS.daylit, haze: '#dfe8ea' };
  const eye = camera({ horizon: 720, focal: 1300, eye: [0, 1.9, 0] });
  const shape = {
    width: 12,
    height: 5.6,
    far: 18,
    wall: '#c9dcd8',
    floor: '#bfae94',
    ceiling: '#eef1ef',
  };
  const back = wallOf(shape, 'back');
  const liquids = ['#5fa8a0', '#d9a04c', '#7d8fc4', '#b5606c', '#8fb56c'] as const;
  const flask = (x: number, y: number, s: number, colour: string, kind: 0 | 1) => {
    const d = kind
      ? `M${x - s * 0.12} ${y - s}H${x + s * 0.12}V${y - s * 0.62}L${x + s * 0.42} ${y - s * 0.06}Q${x + s * 0.44} ${y} ${x + s * 0.36} ${y}H${x - s * 0.36}Q${x - s * 0.44} ${y} ${x - s * 0.42} ${y - s * 0.06}L${x - s * 0.12} ${y - s * 0.62}Z`
      : `M${x - s * 0.11} ${y - s * 1.05}H${x + s * 0.11}V${y - s * 0.62}A${s * 0.36} ${s * 0.36} 0 1 1 ${x - s * 0.11} ${y - s * 0.62}Z`;
    return (
      ellipse([x + s * 0.2, y + 4], s * 0.5, s * 0.06, alpha('#3c5054', 0.3)) +
      path(d, alpha('#f4fbfb', 0.72)) +
      inside(
        d,
        rect(
          [x - s, y - s * 0.34, s * 2, s],
          fall(alpha(colour, 0.8), alpha(bright(colour, 0.75), 0.95)),
        ) + ellipse([x, y - s * 0.34], s * 0.4, s * 0.05, alpha(mix(colour, '#ffffff', 0.4), 0.9)),
      ) +
      path(d, 'none', `stroke="${alpha('#6d8488', 0.8)}" stroke-width="${s * 0.02}"`) +
      stroke(
        [
          [x - s * 0.2, y - s * 0.42],
          [x - s * 0.28, y - s * 0.16],
        ],
        alpha('#ffffff', 0.8),
        s * 0.035,
      )
    );
  };
  const cabinets =
    Array.from(
      { length: 5 },
      (_, i) =>
        panel(eye, back, [0.7 + i * 2.15, 2.6, 2, 2], tone(light, '#f6f7f4', 0.8)) +
        panel(eye, back, [0.85 + i * 2.15, 2.75, 1.7, 1.7], fall('#c3d6da', '#e9f0ee')) +
        Array.from(
          { length: 5 },
          (__, k) =>
            panel(
              eye,
              back,
              [0.95 + i * 2.15 + k * 0.32, 2.78, 0.2, random.between(0.3, 0.7)],
              alpha(random.pick(liquids), 0.7),
            ) +
            panel(
              eye,
              back,
              [0.95 + i * 2.15 + k * 0.32, 3.62, 0.2, random.between(0.25, 0.6)],
              alpha(random.pick(liquids), 0.6),
            ),
        ).join(''),
    ).join('') + panel(eye, back, [0.5, 0, 11, 1], tone(light, '#8fa3a6', 0.6));
  const farBench =
    block(
      eye,
      light,
      { at: [-3, 0, 13] },
      { w: 4, h: 0.95, d: 1.5 },
      { top: '#f0f3f1', front: '#7d959a', right: '#7d959a' },
    ) +
    block(
      eye,
      light,
      { at: [3.2, 0, 13.6] },
      { w: 3.6, h: 0.95, d: 1.5 },
      { top: '#f0f3f1', front: '#7d959a', left: '#7d959a' },
    );
  const bench = block(
    eye,
    light,
    { at: [0.1, 0, 5.4] },
    { w: 7.4, h: 1, d: 2 },
    { top: '#f3f6f4', front: '#4f8086', left: '#6d878d', right: '#6d878d' },
  );
  const front = { origin: [-3.6, 0, 4.4], along: [1, 0, 0], up: [0, 1, 0] } as const;
  const drawers = Array.from({ length: 6 }, (_, i) =>
    [0.12, 0.42, 0.7]
      .map(
        (v) =>
          panel(eye, front, [0.08 + i * 1.24, v, 1.14, 0.25], tone(light, '#5f9094', 0.66)) +
          panel(eye, front, [0.5 + i * 1.24, v + 0.12, 0.3, 0.035], '#e6ecec'),
      )
      .join(''),
  ).join('');
  const [bx, by] = project(eye, [0, 1, 5.2]);
  const rack =
    rect([bx + 100, by - 60, 300, 14], '#a5835c') +
    rect([bx + 100, by - 4, 300, 16], '#8a6a48') +
    rect([bx + 100, by - 60, 12, 64], '#8a6a48') +
    rect([bx + 388, by - 60, 12, 64], '#8a6a48') +
    Array.from({ length: 7 }, (_, i) => {
      const x = bx + 130 + i * 38;
      return (
        rect([x, by - 130, 22, 126], alpha('#f4fbfb', 0.8), 'rx="11"') +
        rect(
          [x + 2, by - random.between(46, 84), 18, 50],
          alpha(liquids[i % 5] ?? '#5fa8a0', 0.9),
          'rx="9"',
        ) +
        rect([x + 4, by - 124, 4, 90], alpha('#ffffff', 0.9))
      );
    }).join('');
  const things =
    flask(bx - 420, by + 30, 250, liquids[0], 1) +
    flask(bx - 190, by + 10, 200, liquids[1], 0) +
    flask(bx - 20, by + 40, 220, liquids[2], 1) +
    rack +
    flask(bx + 520, by + 36, 240, liquids[3], 0);
  return (
    room(eye, light, shape) +
    cabinets +
    daylight(
      eye,
      shape,
      'left',
      { count: 4, from: 3, to: 14, sill: 1.4, height: 3, width: 2.2 },
      '#ffffff',
      0.26,
    ) +
    boards(eye, shape, 12, 18, '#7d8f90', 0.22) +
    farBench +
    people(
      eye,
      light,
      random,
      [
        { at: [-2.6, 0, 11.7], pose: 'work', facing: -1, coat: '#f6f8f8', skirt: 0.2 },
        { at: [2.2, 0, 12], pose: 'read', facing: 1, coat: '#f6f8f8', skirt: 0.2 },
      ],
      0.2,
    ) +
    person(
      project(eye, [-0.95, 0, 7.2]),
      (1300 / 7.2) * 1.75,
      'work',
      {
        coat: tone(light, '#f8fafa', 0.85),
        trousers: '#4a5560',
        head: '#5a4030',
        skin: '#d0a286',
        skirt: 0.22,
      },
      -1,
    ) +
    bench +
    drawers +
    things
  );
};

import { camera, onPlane, panel, project, scaleAt } from '../camera.ts';
import { bright } from '../colour.ts';
import { LIGHTS, tone } from '../light.ts';
import { listener, person } from '../people.ts';
import { room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { between, circle, glow, rect } from '../sheet.ts';
import { block } from '../solid.ts';
import { shaft } from '../weather.ts';

export const concertHall: Scene = (random) => {
  const light = LIGHTS.lamplit;
  const eye = camera({ horizon: 610, focal: 1200, eye: [0, 4.2, 0] });
  const shape = {
    width: 22,
    height: 13,
    far: 30,
    wall: '#a8794f',
    floor: '#5a3d2c',
    ceiling: '#7d5a3c',
  };
  const back = wallOf(shape, 'back');
  const pipes = Array.from({ length: 31 }, (_, i) => {
    const off = Math.abs(i - 15) / 15;
    const h = 3.6 + Math.cos(off * 5.4) * 1.1 + (1 - off) * 2;
    const u = 4.3 + i * 0.435;
    return (
      panel(
        eye,
        back,
        [u, 4.4, 0.36, h],
        between(
          project(eye, onPlane(back, u, 5)),
          project(eye, onPlane(back, u + 0.36, 5)),
          '#8d7448',
          '#f4e2b0',
          '#a58a58',
          '#6d5836',
        ),
      ) + panel(eye, back, [u + 0.1, 4.7, 0.16, 0.3], '#3d2c1c')
    );
  }).join('');
  const panels = (['left', 'right'] as const)
    .map((side) => {
      const wall = wallOf(shape, side);
      return Array.from(
        { length: 9 },
        (_, i) =>
          panel(
            eye,
            wall,
            [2 + i * 3.1, 2, 2.4, 8.5],
            tone(light, '#b98a5c', side === 'left' ? 0.5 : 0.7),
          ) +
          panel(eye, wall, [2 + i * 3.1, 5.6, 2.4, 0.3], tone(light, '#e0b878', 0.9)) +
          glow(
            project(eye, onPlane(wall, 3.2 + i * 3.1, 7.2)),
            12 + 900 / (3 + i * 3),
            '#ffd58c',
            0.5,
          ),
      ).join('');
    })
    .join('');
  const stage = block(
    eye,
    light,
    { at: [0, 0, 25] },
    { w: 20, h: 1.2, d: 9 },
    { front: '#6d4a32', top: '#d9a868' },
  );
  const stands = [
    [-7, 27],
    [-5, 26],
    [-3, 25.4],
    [-6, 24],
    [-4, 23.2],
    [3, 25.4],
    [5, 26],
    [7, 27],
    [4, 23.2],
    [6, 24],
    [-1.4, 27.6],
    [1.4, 27.6],
    [-2.2, 23],
    [2.2, 23],
  ]
    .sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0))
    .map(([x = 0, z = 0]) => {
      const p = project(eye, [x, 1.2, z]);
      const s = scaleAt(eye, z);
      return (
        person(
          p,
          s * 1.7,
          'sit',
          {
            coat: '#211d20',
            trousers: '#1b181b',
            head: random.pick(['#4a3628', '#6d5038', '#2c2422']),
          },
          x < 0 ? 1 : -1,
        ) +
        (random.chance(0.6)
          ? `<ellipse cx="${p[0] + s * 0.28 * (x < 0 ? 1 : -1)}" cy="${p[1] - s * 0.72}" rx="${s * 0.14}" ry="${s * 0.34}" fill="#9c5a2c" transform="rotate(${x < 0 ? 28 : -28} ${p[0]} ${p[1] - s * 0.7})"/>`
          : '')
      );
    })
    .join('');
  const [cx, cy] = project(eye, [0, 1.5, 21.6]);
  const conductor =
    block(eye, light, { at: [0, 1.2, 21.6] }, { w: 1.4, h: 0.3, d: 1 }, '#7d3a34') +
    person([cx, cy], scaleAt(eye, 21.6) * 1.78, 'raise', {
      coat: '#191719',
      trousers: '#191719',
      skirt: 0.1,
    });
  const spots = [-620, -300, 0, 300, 620]
    .map((dx) =>
      shaft(
        [
          [900 + dx * 0.7 - 20, 60],
          [900 + dx * 0.7 + 20, 60],
          [900 + dx * 0.62 + 130, 790],
          [900 + dx * 0.62 - 130, 790],
        ],
        '#ffe9bd',
        0.34,
        16,
      ),
    )
    .join('');
  let crowd = '';
  for (let line = 0; line < 7; line++) {
    const z = 16.4 - line * 2;
    const s = scaleAt(eye, z);
    for (let seat = -13; seat <= 13; seat++) {
      const [x, y] = project(eye, [seat * 0.78 + (line % 2) * 0.39, 1.45 - line * 0.06, z]);
      if (x < -80 || x > 1880) continue;
      const dim = 0.34 + (6 - line) * 0.07;
      crowd += rect(
        [x - s * 0.31, y - s * 0.3, s * 0.62, s * 0.7],
        bright('#8a3030', dim + 0.1),
        `rx="${s * 0.1}"`,
      );
      if (random.chance(0.86))
        crowd += listener(
          [x, y + s * 0.08],
          s * 0.52,
          bright(random.pick(['#54606e', '#6d4f48', '#5d5a4c', '#7a6a5c']), dim),
          bright(random.pick(['#4a3a2e', '#8a6a4a', '#2f2825', '#a8a098']), dim),
          bright('#b58a6c', dim),
        );
    }
  }
  return (
    room(eye, light, shape) +
    panels +
    panel(eye, back, [3.2, 1.2, 15.6, 9], tone(light, '#7d5234', 0.6)) +
    pipes +
    glow([900, 500], 700, '#ffdf9e', 0.4) +
    stage +
    stands +
    conductor +
    spots +
    crowd +
    Array.from(
      { length: 9 },
      (_, i) =>
        circle(project(eye, [-8 + i * 2, 12.4, 16]), 9, '#fff0c4') +
        glow(project(eye, [-8 + i * 2, 12.4, 16]), 70, '#ffdd94', 0.6),
    ).join('')
  );
};

import { camera, disc, onPlane, type Plane, panel, project, scaleAt } from '../camera.ts';
import { alpha, bright, mix } from '../colour.ts';
import { LIGHTS, tone } from '../light.ts';
import { listener, person } from '../people.ts';
import { boards, daylight, lamp, room, wallOf } from '../room.ts';
import type { Scenes } from '../scene.ts';
import { between, circle, ellipse, fall, glow, polygon, rect, stroke } from '../sheet.ts';
import { block, sideOf } from '../solid.ts';
import { people } from '../street.ts';
import { shaft } from '../weather.ts';

const BOOKS = [
  '#8a4a3c',
  '#5c6f62',
  '#4d5f7a',
  '#b08a4c',
  '#7a5a6c',
  '#a8763f',
  '#6d6a58',
  '#3f5560',
] as const;

export const HALLS: Scenes = {
  'library-hall': (random) => {
    const light = LIGHTS.lamplit;
    const eye = camera({ horizon: 690, focal: 1150, eye: [0, 2, 0] });
    const shape = {
      width: 13,
      height: 9.5,
      far: 34,
      wall: '#b99a72',
      floor: '#7a5a42',
      ceiling: '#c9b08a',
    };
    const shelves = (side: 'left' | 'right') => {
      const plane = {
        ...wallOf(shape, side),
        origin: [side === 'left' ? -5.4 : 5.4, 0, 0.5] as const,
      };
      let drawn = panel(eye, plane, [0, 0, 33.5, 4.6], tone(light, '#5a3f2d', 0.5));
      for (let u = 1.4; u < 32; u += 3)
        for (let v = 0.25; v < 4.2; v += 0.62) {
          drawn += panel(eye, plane, [u, v, 2.7, 0.54], tone(light, '#33241b', 0.5));
          for (let b = u + 0.04; b < u + 2.6; ) {
            const w = random.between(0.09, 0.2);
            if (random.chance(0.9))
              drawn += panel(
                eye,
                plane,
                [b, v, w, random.between(0.34, 0.5)],
                tone(light, random.pick(BOOKS), 0.55 + random.next() * 0.35),
              );
            b += w + 0.015;
          }
        }
      const upper = { ...plane, origin: [plane.origin[0] * 1.03, 4.6, 0.5] as const };
      drawn +=
        panel(eye, upper, [0, 0, 33.5, 0.25], tone(light, '#8c6645', 0.8)) +
        panel(eye, upper, [0, 1.05, 33.5, 0.12], tone(light, '#8c6645', 0.8));
      for (let u = 0.3; u < 33; u += 0.5)
        drawn += panel(eye, upper, [u, 0.25, 0.08, 0.8], tone(light, '#8c6645', 0.6));
      return drawn;
    };
    const back = wallOf(shape, 'back');
    const window =
      panel(eye, back, [4, 1.6, 5, 4.6], fall('#ffffff', '#fbeecb')) +
      disc(eye, back, [6.5, 6.2], 2.5, '#fffdf4', 0, 180) +
      [5.2, 6.46, 7.7]
        .map((u) => panel(eye, back, [u, 1.6, 0.1, 6.8], tone(light, '#8d7452', 0.6)))
        .join('') +
      [3.2, 4.7, 6.2]
        .map((v) => panel(eye, back, [4, v, 5, 0.1], tone(light, '#8d7452', 0.6)))
        .join('');
    const [wx, wy] = project(eye, [0, 4.6, 34]);
    const desks = [27, 21.5, 16.5, 12, 8]
      .map((z) =>
        [-1, 1]
          .map((side) => {
            const stand = { at: [side * 2.5, 0, z] as const };
            const [dx, dy] = project(eye, [side * 2.5, 1.15, z]);
            const s = scaleAt(eye, z);
            return (
              block(eye, light, stand, { w: 2.6, h: 0.1, d: 1.3, y: 0.74 }, '#8d6242') +
              block(eye, light, stand, { w: 2.3, h: 0.74, d: 0.9 }, '#5a3d2b') +
              (random.chance(0.65)
                ? people(
                    eye,
                    light,
                    random,
                    [{ at: [side * 3.6, 0.06, z], pose: 'sit', facing: side === 1 ? -1 : 1 }],
                    0,
                  )
                : '') +
              glow([dx, dy], s * 1.5, '#ffdd94', 0.75) +
              stroke(
                [
                  [dx, dy],
                  [dx, dy + s * 0.36],
                ],
                '#a5834c',
                s * 0.04,
              ) +
              polygon(
                [
                  [dx - s * 0.28, dy],
                  [dx + s * 0.28, dy],
                  [dx + s * 0.2, dy - s * 0.17],
                  [dx - s * 0.2, dy - s * 0.17],
                ],
                tone(light, '#3f6b52', 0.9),
              ) +
              ellipse([dx, dy], s * 0.26, s * 0.04, '#fff3cc')
            );
          })
          .join(''),
      )
      .join('');
    const beams = [-1, 0, 1]
      .map((i) =>
        shaft(
          [
            [wx + i * 80 - 40, wy - 60],
            [wx + i * 80 + 40, wy - 60],
            [wx + i * 300 + 180, 1250],
            [wx + i * 300 - 180, 1250],
          ],
          '#fff0c8',
          0.2,
          22,
        ),
      )
      .join('');
    const arches = [30, 24, 18, 12, 7]
      .map(
        (z) =>
          [-1, 1]
            .map((s) => {
              const [x, y] = project(eye, [s * 6.2, 9.5, z]);
              const [x2] = project(eye, [s * 6.2, 0, z]);
              const [, y3] = project(eye, [0, 4.6, z]);
              return stroke(
                [
                  [x2, y3],
                  [x, y],
                ],
                tone(light, '#d8bd8e', 0.8),
                scaleAt(eye, z) * 0.28,
              );
            })
            .join('') +
          stroke(
            [project(eye, [-6.3, 9.4, z]), project(eye, [6.3, 9.4, z])],
            tone(light, '#d8bd8e', 0.65),
            scaleAt(eye, z) * 0.26,
          ),
      )
      .join('');
    return (
      room(eye, light, shape) +
      window +
      glow([wx, wy], 430, '#fff2cf', 0.7) +
      arches +
      shelves('left') +
      shelves('right') +
      boards(eye, shape, 26, 0, '#2d1f17') +
      panel(eye, wallOf(shape, 'floor'), [5.6, 0, 1.8, 33], fall('#d9a878', '#7d3f35')) +
      desks +
      beams
    );
  },

  'museum-gallery': (random) => {
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
  },

  'concert-hall': (random) => {
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
  },

  'council-hall': (random) => {
    const light = LIGHTS.daylit;
    const eye = camera({ horizon: 520, focal: 1250, eye: [0, 4.6, -2] });
    const shape = {
      width: 20,
      height: 9,
      far: 24,
      wall: '#cfb48c',
      floor: '#8a9a94',
      ceiling: '#efe9dc',
      near: -1,
    };
    const back = wallOf(shape, 'back');
    const desk = sideOf({ at: [0, 0, 19.5] }, { w: 9, h: 1.7, d: 1.4 }, 'front');
    const flags = [-5.6, 5.6]
      .map((x, i) => {
        const [fx, fy] = project(eye, [x, 0, 22]);
        const s = scaleAt(eye, 22);
        return (
          stroke(
            [
              [fx, fy],
              [fx, fy - s * 3.6],
            ],
            '#8c6b3c',
            5,
          ) +
          polygon(
            [
              [fx, fy - s * 3.5],
              [fx + s * 0.7, fy - s * 3.1],
              [fx + s * 0.5, fy - s * 1.2],
              [fx, fy - s * 1.3],
            ],
            tone(light, i ? '#4f7fa0' : '#5c8a72', 0.75),
          )
        );
      })
      .join('');
    const seats = [15, 12.2, 9.4, 6.8]
      .map((z, line) => {
        let row = '';
        const n = 9 - line;
        for (let i = -n; i <= n; i += 1) {
          const angle = (i / (n + 1)) * 0.95;
          const x = Math.sin(angle) * (9.4 - line * 0.6);
          const zz = z + (1 - Math.cos(angle)) * 6;
          const [px2, py2] = project(eye, [x, 0, zz]);
          const s = scaleAt(eye, zz);
          row +=
            rect([px2 - s * 0.5, py2 - s * 1.02, s * 1.0, s * 0.1], tone(light, '#b98a5c', 0.85)) +
            rect([px2 - s * 0.48, py2 - s * 0.94, s * 0.96, s * 0.9], tone(light, '#8a6242', 0.5)) +
            (random.chance(0.8)
              ? rect([px2 - s * 0.16, py2 - s * 1.08, s * 0.32, s * 0.06], '#f6f4ec')
              : '');
          if (random.chance(0.82))
            row += listener(
              [px2, py2 - s * 0.45 + s * 0.32],
              s * 0.56,
              tone(
                light,
                random.pick(['#3d4654', '#54504c', '#6b4a4c', '#46584f', '#2f3540']),
                0.6,
              ),
              tone(light, random.pick(['#4a3a2e', '#8a7860', '#2f2825', '#a8a49c']), 0.6),
              tone(light, '#c79f84', 0.6),
            );
          row += rect(
            [px2 - s * 0.34, py2 - s * 0.42, s * 0.68, s * 0.5],
            tone(light, '#44606c', 0.55),
            `rx="${s * 0.1}"`,
          );
        }
        return row;
      })
      .join('');
    const speaker = project(eye, [0, 1.1, 18.4]);
    const s = scaleAt(eye, 18.4);
    const chair = [-3, -1, 1, 3]
      .map((x) => {
        const [px2, py2] = project(eye, [x, 1.75, 20.4]);
        const q = scaleAt(eye, 20.4);
        return (
          rect(
            [px2 - q * 0.4, py2 - q * 1.1, q * 0.8, q * 1.2],
            tone(light, '#6d3f38', 0.6),
            'rx="8"',
          ) +
          person([px2, py2 + q * 0.9], q * 1.7, 'stand', { coat: '#39414e', trousers: '#2c3038' })
        );
      })
      .join('');
    return (
      room(eye, light, shape) +
      daylight(
        eye,
        shape,
        'left',
        { count: 5, from: 3, to: 20, sill: 2, height: 5, width: 2 },
        '#fff4dc',
        0.26,
      ) +
      panel(eye, back, [5, 0.6, 10, 6.4], tone(light, '#9c744c', 0.7)) +
      Array.from({ length: 13 }, (_, i) =>
        panel(eye, back, [5.3 + i * 0.74, 0.6, 0.06, 6.4], alpha('#4a3220', 0.35)),
      ).join('') +
      disc(eye, back, [10, 5.2], 1.05, tone(light, '#d9b45c', 0.85)) +
      disc(eye, back, [10, 5.2], 0.86, tone(light, '#4f7f86', 0.7)) +
      disc(eye, back, [10, 5.05], 0.42, tone(light, '#f0e2b8', 0.9), 0, 180) +
      flags +
      chair +
      block(eye, light, { at: [0, 0, 19.5] }, { w: 9, h: 1.7, d: 1.4 }, '#a5764a') +
      panel(eye, desk, [0.3, 0.25, 8.4, 1.1], tone(light, '#8a5f3c', 0.6)) +
      person(speaker, s * 1.75, 'point', { coat: '#3f4a5c', trousers: '#2c3038' }) +
      block(eye, light, { at: [0, 0, 17.6] }, { w: 1.3, h: 1.9, d: 0.7 }, '#b5834f') +
      seats +
      [-5, 0, 5].map((x) => lamp(eye, light, [x, 7.6, 16], 9, 0.6)).join('')
    );
  },
};

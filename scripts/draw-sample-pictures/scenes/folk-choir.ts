import { camera, panel, project, scaleAt } from '../camera.ts';
import { alpha, bright } from '../colour.ts';
import { LIGHTS, tone } from '../light.ts';
import { person } from '../people.ts';
import { boards, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import {
  across,
  circle,
  ellipse,
  glow,
  type Point,
  path,
  polygon,
  rect,
  stroke,
} from '../sheet.ts';
import { block } from '../solid.ts';
import { shaft } from '../weather.ts';

export const folkChoir: Scene = (random) => {
  const light = LIGHTS.lamplit;
  const eye = camera({ horizon: 640, focal: 1200, eye: [0, 2, 3.2] });
  const shape = {
    width: 16,
    height: 8,
    far: 16,
    wall: '#8f6d4c',
    floor: '#a5764a',
    ceiling: '#6d5138',
    near: 3.7,
  };
  const back = wallOf(shape, 'back');
  const ornament = Array.from({ length: 8 }, (_, i) => {
    const u = 1 + i * 2;
    return (
      panel(eye, back, [u - 0.65, 1.2, 1.3, 5.2], tone(light, '#a5423c', 0.6)) +
      Array.from({ length: 9 }, (__, k) => {
        const [cx, cy] = project(eye, [-8 + u, 1.6 + k * 0.55, 16]);
        const s = scaleAt(eye, 16) * 0.2;
        return polygon(
          [
            [cx, cy - s],
            [cx + s, cy],
            [cx, cy + s],
            [cx - s, cy],
          ],
          tone(light, k % 2 ? '#f0e2c0' : '#d9a84c', 0.85),
        );
      }).join('')
    );
  }).join('');
  const singer = (x: number, y: number, s: number, man: boolean) => {
    const dress = man
      ? tone(light, random.pick(['#f0e8d6', '#e9dcc4']), 0.85)
      : tone(light, random.pick(['#a5342f', '#8f2d34', '#b5443a']), 0.8);
    const hair = tone(light, random.pick(['#5a4030', '#8a6a44', '#35291f', '#b08d58']), 0.7);
    const skin = tone(light, '#e0b08c', 0.85);
    const sleeve = tone(light, '#f6efe0', 0.9);
    const p = (dx: number, dy: number): Point => [x + dx * s, y - dy * s];
    const skirt = man
      ? polygon(
          [
            p(-0.17, 0.56),
            p(0.17, 0.56),
            p(0.18, 0),
            p(0.02, 0),
            p(0, 0.4),
            p(-0.02, 0),
            p(-0.18, 0),
          ],
          tone(light, '#3a3430', 0.6),
        )
      : path(
          `M${p(-0.15, 1.02).join(' ')}Q${p(-0.28, 0.4).join(' ')} ${p(-0.36, 0.02).join(' ')}Q${p(0, -0.05).join(' ')} ${p(0.36, 0.02).join(' ')}Q${p(0.28, 0.4).join(' ')} ${p(0.15, 1.02).join(' ')}Z`,
          across(bright(dress, 1.12), dress, bright(dress, 0.6)),
        ) +
        stroke([p(-0.33, 0.13), p(0, 0.07), p(0.33, 0.13)], tone(light, '#e6c060', 0.9), s * 0.04) +
        stroke([p(-0.3, 0.24), p(0, 0.18), p(0.3, 0.24)], tone(light, '#f0e2c0', 0.9), s * 0.02);
    const torso =
      polygon(
        [
          p(-0.15, man ? 0.5 : 1),
          p(-0.2, 1.3),
          p(-0.07, 1.4),
          p(0.07, 1.4),
          p(0.2, 1.3),
          p(0.15, man ? 0.5 : 1),
        ],
        man ? dress : sleeve,
      ) +
      (man
        ? stroke([p(-0.15, 0.86), p(0.15, 0.84)], tone(light, '#a5342f', 0.8), s * 0.05) +
          stroke([p(0.02, 1.38), p(0.02, 1.1)], tone(light, '#a5342f', 0.8), s * 0.045)
        : polygon([p(-0.13, 1), p(-0.1, 1.3), p(0.1, 1.3), p(0.13, 1)], dress));
    const arms =
      stroke(
        [p(-0.19, 1.27), p(-0.27, 1.02), p(-0.05, 0.92)],
        bright(man ? dress : sleeve, 0.94),
        s * 0.11,
      ) +
      stroke(
        [p(0.19, 1.27), p(0.27, 1.02), p(0.05, 0.92)],
        bright(man ? dress : sleeve, 0.78),
        s * 0.11,
      ) +
      ellipse(p(0, 0.93), s * 0.08, s * 0.05, skin);
    const head =
      ellipse(p(0, 1.54), s * 0.105, s * 0.135, skin) +
      (man
        ? path(
            `M${p(-0.115, 1.54).join(' ')}Q${p(-0.12, 1.72).join(' ')} ${p(0, 1.71).join(' ')}Q${p(0.12, 1.72).join(' ')} ${p(0.115, 1.54).join(' ')}Q${p(0.06, 1.62).join(' ')} ${p(0, 1.62).join(' ')}Q${p(-0.06, 1.62).join(' ')} ${p(-0.115, 1.54).join(' ')}Z`,
            hair,
          )
        : path(
            `M${p(-0.13, 1.5).join(' ')}Q${p(-0.19, 1.84).join(' ')} ${p(0, 1.86).join(' ')}Q${p(0.19, 1.84).join(' ')} ${p(0.13, 1.5).join(' ')}Q${p(0.08, 1.64).join(' ')} ${p(0, 1.64).join(' ')}Q${p(-0.08, 1.64).join(' ')} ${p(-0.13, 1.5).join(' ')}Z`,
            dress,
          ) +
          [-0.1, -0.05, 0, 0.05, 0.1]
            .map((d) =>
              circle(p(d, 1.7 - Math.abs(d) * 0.5), s * 0.018, tone(light, '#f0d070', 0.95)),
            )
            .join('') +
          [-0.05, 0, 0.05]
            .map((d) =>
              circle(
                p(d, 1.36 - (0.05 - Math.abs(d)) * 0.8),
                s * 0.018,
                tone(light, '#d8403a', 0.9),
              ),
            )
            .join(''));
    return (
      ellipse([x, y + s * 0.02], s * 0.36, s * 0.05, alpha('#1c0f08', 0.4)) +
      skirt +
      torso +
      arms +
      head
    );
  };
  const rows = (
    [
      [13.4, 1.05, 9, 1.05],
      [12, 0.55, 8, 1.1],
      [10.4, 0, 7, 1.18],
    ] as const
  )
    .map(([z, step, count, gap], line) => {
      const s = scaleAt(eye, z);
      return (
        block(
          eye,
          light,
          { at: [0, 0, z + 0.2] },
          { w: count * gap + 1.6, h: Math.max(0.02, step), d: 1.5 },
          '#7d5638',
        ) +
        Array.from({ length: count }, (_, i) => {
          const [px2, py] = project(eye, [(i - (count - 1) / 2) * gap, step, z]);
          return singer(
            px2,
            py,
            s * (line === 0 ? 1.02 : 0.98),
            line === 0 || (line === 1 && i % 3 === 1),
          );
        }).join('')
      );
    })
    .join('');
  const [cx, cy] = project(eye, [0, 0, 7]);
  const accordion =
    singer(...project(eye, [-4.6, 0, 8.6]), scaleAt(eye, 8.6), true) +
    (() => {
      const [ax, ay] = project(eye, [-4.6, 1, 8.5]);
      const s = scaleAt(eye, 8.5);
      return (
        Array.from({ length: 10 }, (_, i) =>
          rect(
            [ax - s * 0.24 + i * s * 0.048, ay - s * 0.18, s * 0.03, s * 0.4],
            i % 2 ? '#a5342f' : '#e9d9b4',
          ),
        ).join('') +
        rect([ax - s * 0.34, ay - s * 0.2, s * 0.12, s * 0.44], '#2f2420') +
        rect([ax + s * 0.22, ay - s * 0.2, s * 0.12, s * 0.44], '#2f2420')
      );
    })();
  return (
    room(eye, light, shape) +
    ornament +
    boards(eye, shape, 20, 0, '#4a301e', 0.35) +
    [-420, -140, 140, 420]
      .map((d) =>
        shaft(
          [
            [900 + d - 16, -20],
            [900 + d + 16, -20],
            [900 + d * 0.8 + 190, 1040],
            [900 + d * 0.8 - 190, 1040],
          ],
          '#ffe6b0',
          0.3,
          24,
        ),
      )
      .join('') +
    glow([900, 700], 760, '#ffdf9e', 0.3) +
    rows +
    accordion +
    person([cx, cy], scaleAt(eye, 7) * 1.5, 'raise', {
      coat: '#2b2622',
      trousers: '#1f1b19',
      head: '#4a3628',
      skirt: 0.3,
    })
  );
};

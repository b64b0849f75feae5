import { camera, panel, project, scaleAt } from '../camera.ts';
import { alpha } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS, tone } from '../light.ts';
import { boards, room, wallOf } from '../room.ts';
import type { Scene } from '../scene.ts';
import { across, circle, ellipse, fall, glow, type Point, polygon, stroke } from '../sheet.ts';
import { block } from '../solid.ts';
import { shadow } from '../weather.ts';

export const robotArm: Scene = (random) => {
  const light = LIGHTS.daylit;
  const eye = camera({ horizon: 700, focal: 1250, eye: [0, 2.2, 0] });
  const shape = {
    width: 22,
    height: 9,
    far: 34,
    wall: '#aab4b8',
    floor: '#9aa4a4',
    ceiling: '#c9cfd0',
  };
  const orange = '#d9742c';
  const limb = (from: Point, to: Point, w1: number, w2: number, colour: string) => {
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const l = Math.hypot(dx, dy);
    const n: Point = [-dy / l, dx / l];
    const q = (p: Point, k: number): Point => [p[0] + n[0] * k, p[1] + n[1] * k];
    return (
      polygon([q(from, w1), q(to, w2), q(to, -w2), q(from, -w1)], tone(light, colour, 0.85)) +
      polygon(
        [q(from, w1), q(to, w2), q(to, w2 * 0.2), q(from, w1 * 0.2)],
        tone(light, colour, 0.3),
      ) +
      polygon(
        [q(from, -w1 * 0.55), q(to, -w2 * 0.55), q(to, -w2 * 0.8), q(from, -w1 * 0.8)],
        alpha('#fff0d8', 0.45),
      )
    );
  };
  const joint = (p: Point, r: number) =>
    circle(p, r, tone(light, orange, 0.6)) +
    circle(p, r * 0.72, tone(light, '#33383c', 0.6)) +
    circle(p, r * 0.5, tone(light, '#6d7478', 0.8)) +
    circle([p[0] - r * 0.14, p[1] - r * 0.16], r * 0.2, alpha('#ffffff', 0.4));
  const arm = (x: number, y: number, s: number, bend: number) => {
    const p = (dx: number, dy: number): Point => [x + dx * s, y - dy * s];
    const a = p(0, 0.9);
    const b = p(-0.5 - bend, 2.5);
    const c = p(1.1 + bend, 3.1 - bend);
    const d = p(1.9 + bend * 0.6, 2.3);
    return `${shadow([p(-1, 0), p(1, 0), p(1.8, -0.3), p(-0.4, -0.34)], '#1d2428', 0.5, s * 0.05) + polygon([p(-0.75, 0), p(0.75, 0), p(0.56, 0.3), p(-0.56, 0.3)], tone(light, '#3c4246', 0.6)) + polygon([p(-0.48, 0.3), p(0.48, 0.3), p(0.36, 0.9), p(-0.36, 0.9)], across(tone(light, orange, 0.9), tone(light, orange, 0.3))) + limb(a, b, s * 0.3, s * 0.22, orange) + joint(a, s * 0.4) + limb(b, c, s * 0.24, s * 0.14, orange) + joint(b, s * 0.33) + limb(c, d, s * 0.13, s * 0.1, '#44494d') + joint(c, s * 0.2) + stroke([d, [d[0] - s * 0.16, d[1] + s * 0.26]], tone(light, '#55595d', 0.7), s * 0.07) + stroke([d, [d[0] + s * 0.14, d[1] + s * 0.28]], tone(light, '#55595d', 0.7), s * 0.07)}<path d="M${p(-0.3, 1)[0]} ${p(-0.3, 1)[1]}Q${p(-1.2 - bend, 1.9)[0]} ${p(-1.2 - bend, 1.9)[1]} ${b[0]} ${b[1] - s * 0.3}T${c[0]} ${c[1] - s * 0.16}" fill="none" stroke="#24282b" stroke-width="${s * 0.06}"/>`;
  };
  const belt =
    block(
      eye,
      light,
      { at: [0.8, 0, 8.4] },
      { w: 15, h: 0.85, d: 1.3 },
      { top: '#3c4246', front: '#7d868a' },
    ) +
    Array.from({ length: 14 }, (_, i) =>
      block(eye, light, { at: [-6 + i * 1.05, 0, 7.72] }, { w: 0.08, h: 0.85, d: 0.02 }, '#5d666a'),
    ).join('') +
    [-5, -3.2, -1.4, 2.9, 4.9]
      .map(
        (x) =>
          block(eye, light, { at: [x, 0.85, 8.4] }, { w: 0.9, h: 0.62, d: 0.8 }, '#c39a68') +
          block(eye, light, { at: [x, 0.85, 8.4] }, { w: 0.12, h: 0.63, d: 0.81 }, '#e2c69a'),
      )
      .join('');
  const [tx, ty] = project(eye, [2.05, 1.7, 8.4]);
  const boxHeld = block(
    eye,
    light,
    { at: [1.86, 1.52, 8.4] },
    { w: 0.9, h: 0.62, d: 0.8 },
    '#c39a68',
  );
  const roof = Array.from({ length: 8 }, (_, i) => 4 + i * 4.2)
    .reverse()
    .map(
      (z) =>
        stroke(
          [project(eye, [-11, 8.2, z]), project(eye, [0, 8.8, z]), project(eye, [11, 8.2, z])],
          tone(light, '#76828a', 0.6, z / 70),
          scaleAt(eye, z) * 0.24,
        ) +
        [-5, 0, 5]
          .map((x) => {
            const [lx, ly] = project(eye, [x, 7.6, z]);
            const s = scaleAt(eye, z);
            return (
              glow([lx, ly], s * 1.6, '#fffdf0', 0.6) +
              ellipse([lx, ly], s * 0.36, s * 0.1, '#ffffff')
            );
          })
          .join(''),
    )
    .join('');
  const farArms = [
    [-5.4, 24],
    [5.6, 24],
    [-6.2, 17],
    [7, 16],
  ]
    .map(([x = 0, z = 0]) => {
      const [ax, ay] = project(eye, [x, 0, z]);
      return `<g opacity="0.72">${arm(ax, ay, scaleAt(eye, z) * 0.62, random.between(-0.2, 0.3))}</g>`;
    })
    .join('');
  const wall = wallOf(shape, 'back');
  return (
    room(eye, light, shape) +
    panel(eye, wall, [2, 2.4, 18, 4], fall('#ffffff', '#e9f0f0')) +
    Array.from({ length: 13 }, (_, i) =>
      panel(eye, wall, [2 + i * 1.5, 2.4, 0.1, 4], '#8f9a9e'),
    ).join('') +
    roof +
    boards(eye, shape, 12, 16, '#4f5a5c', 0.3) +
    [-3.6, 3.6]
      .map((x) =>
        panel(
          eye,
          { origin: [x, 0.01, 1], along: [1, 0, 0], up: [0, 0, 1] },
          [0, 0, 0.18, 33],
          alpha('#e0b53c', 0.9),
        ),
      )
      .join('') +
    farArms +
    people(eye, light, random, [{ at: [-3, 0, 19], pose: 'read', coat: '#3f6f8c' }], 0.3) +
    belt +
    boxHeld +
    arm(tx - 350, ty + 480, 195, 0.1) +
    glow([900, 330], 700, '#ffffff', 0.2)
  );
};

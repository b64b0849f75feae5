import { camera, panel, project } from '../camera.ts';
import { alpha } from '../colour.ts';
import { people } from '../crowd.ts';
import { LIGHTS } from '../light.ts';
import { mirrored, paving } from '../paving.ts';
import { randomFrom } from '../random.ts';
import type { Scene } from '../scene.ts';
import { fall, glow, stroke } from '../sheet.ts';
import { clouds, sky } from '../sky.ts';
import { houseRow, lampPost, ROOFS, WALLS } from '../street.ts';
import { carriage } from '../vehicles.ts';
import { rain } from '../weather.ts';

export const tramStreet: Scene = () => {
  const light = LIGHTS.dusk;
  const eye = camera({ horizon: 700, focal: 1250, eye: [0.4, 2, -3] });
  const standing = (view: typeof eye): string => {
    const random = randomFrom('tram-street houses');
    const row = {
      inner: 9,
      from: 2,
      to: 110,
      heights: [10, 15] as const,
      walls: WALLS,
      roofs: ROOFS,
      shops: 'lit' as const,
      lamps: 0.35,
      haze: 0.6,
    };
    const posts = [58, 40, 27, 17, 10]
      .map(
        (z) =>
          lampPost(view, light, [-7.4, 0, z], 6, '#ffc87c') +
          lampPost(view, light, [7.4, 0, z], 6, '#ffc87c'),
      )
      .join('');
    const tram = carriage(view, light, {
      stand: { at: [-1.6, 0, 20] },
      size: { w: 2.6, h: 2.9, d: 15, y: 0.55 },
      body: '#e9e2d0',
      band: '#a33c34',
      panes: 7,
      doors: [1, 4],
      burning: true,
    });
    const [x, y] = project(view, [-1.6, 1.45, 12.5]);
    const beams =
      glow([x - 74, y], 150, '#fff2cc', 0.9) +
      glow([x + 74, y], 150, '#fff2cc', 0.9) +
      glow([x, y], 420, '#ffdca0', 0.35);
    return (
      houseRow(view, light, random, { ...row, side: -1 }) +
      houseRow(view, light, random, { ...row, side: 1 }) +
      posts +
      tram +
      beams
    );
  };
  const rails = [-2.35, -0.85, 1.45, 2.95]
    .map((x) =>
      panel(
        eye,
        { origin: [x, 0.01, 0], along: [1, 0, 0], up: [0, 0, 1] },
        [0, 0, 0.09, 120],
        fall('#e8b98c', '#8d8794'),
      ),
    )
    .join('');
  const random = randomFrom('tram-street');
  const wires =
    [-1.6, 2.2]
      .map((x) =>
        stroke(
          [project(eye, [x, 5.6, 0.6]), project(eye, [x, 5.6, 100])],
          alpha('#1b2136', 0.8),
          3,
        ),
      )
      .join('') +
    [12, 20, 32, 50]
      .map((z) =>
        stroke(
          [project(eye, [-9, 6.6, z]), project(eye, [0, 5.7, z]), project(eye, [9, 6.6, z])],
          alpha('#1b2136', 0.6),
          2,
        ),
      )
      .join('');
  return (
    sky(light, 760) +
    glow([900, 660], 700, '#f2b184', 0.6) +
    clouds(light, {
      top: 0,
      bottom: 560,
      bare: 0.5,
      stretch: 4,
      lit: '#c08d90',
      shade: '#454a74',
      seed: 9,
    }) +
    paving(eye, light, {
      half: 9,
      from: -2,
      colour: '#8a8690',
      joints: 0,
      across: 0,
      walk: '#a39c98',
      kerb: 6.5,
    }) +
    mirrored(eye, standing, 0.62, 22, 9) +
    rails +
    standing(eye) +
    wires +
    people(
      eye,
      light,
      random,
      [
        { at: [5.6, 0, 15], facing: -1 },
        { at: [4.4, 0, 24] },
        { at: [7.6, 0, 19] },
        { at: [-7.3, 0, 14], pose: 'stand' },
        { at: [-7.8, 0, 15], pose: 'stand' },
      ],
      0.2,
    ) +
    rain(random, 0.8)
  );
};

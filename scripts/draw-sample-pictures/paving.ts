import { type Camera, type Plane, panel } from './camera.ts';
import { alpha, bright } from './colour.ts';
import { faint, ripple } from './effects.ts';
import { type Light, tone } from './light.ts';
import { fall, HEIGHT, WIDTH } from './sheet.ts';

/** Paving between two sides of a street: bands that narrow towards the vanishing point. */
export function paving(
  eye: Camera,
  light: Light,
  options: {
    half: number;
    colour: string;
    from?: number;
    to?: number;
    joints?: number;
    across?: number;
    walk?: string;
    kerb?: number;
  },
): string {
  const { half, colour, from = 1.2, to = 120, joints = 0, across = 0 } = options;
  const plane: Plane = { origin: [-half, 0, from], along: [1, 0, 0], up: [0, 0, 1] };
  const near = tone(light, bright(colour, 0.86), 0.65);
  const farTone = tone(light, colour, 0.8, 0.45);
  let drawn = panel(
    eye,
    { ...plane, origin: [-60, 0, from] },
    [0, 0, 120, to],
    fall(farTone, near),
  );
  drawn += panel(eye, plane, [0, 0, half * 2, to], fall(farTone, near));
  for (let line = 1; line < joints; line++)
    drawn += panel(eye, plane, [(half * 2 * line) / joints, 0, 0.03, to], alpha('#1a1d20', 0.28));
  for (let line = 0; line < across; line++)
    drawn += panel(
      eye,
      plane,
      [0, (line / across) ** 1.6 * to * 0.5, half * 2, 0.03 + line * 0.0012],
      alpha('#1a1d20', 0.26),
    );
  if (options.walk !== undefined) {
    const kerb = options.kerb ?? half - 2;
    for (const side of [-1, 1]) {
      const walk = { ...plane, origin: [side === 1 ? kerb : -half, 0.02, from] as const };
      drawn += panel(
        eye,
        walk,
        [0, 0, half - kerb, to],
        fall(tone(light, options.walk, 0.8, 0.4), tone(light, bright(options.walk, 0.85), 0.7)),
      );
      drawn += panel(
        eye,
        walk,
        [side === 1 ? -0.12 : half - kerb, 0, 0.14, to],
        tone(light, bright(options.walk, 1.15), 0.85),
      );
    }
  }
  return drawn;
}

/** What stands on wet or polished ground, mirrored in it below the horizon's row. */
export function mirrored(
  eye: Camera,
  draw: (eye: Camera) => string,
  strength = 0.5,
  broken = 16,
  soft = 5,
): string {
  const area = [0, eye.horizon - 10, WIDTH, HEIGHT - eye.horizon + 10] as const;
  return faint(ripple(draw({ ...eye, mirror: true }), broken, soft, area), strength);
}

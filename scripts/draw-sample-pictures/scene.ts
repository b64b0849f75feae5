import type { Random } from './random.ts';

/** Draws one picture's content as SVG markup from its seeded numbers. */
export type Scene = (random: Random) => string;

/** Pictures by key. */
export type Scenes = Readonly<Record<string, Scene>>;

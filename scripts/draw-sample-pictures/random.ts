/** A seeded source of numbers: the same seed always draws the same picture. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the given values. */
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** Makes a source of numbers from a text seed (xmur3 hash into mulberry32). */
export function randomFrom(seed: string): Random {
  let state = 1779033703 ^ seed.length;
  for (let index = 0; index < seed.length; index++) {
    state = Math.imul(state ^ seed.charCodeAt(index), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
    pick: (values) => values[Math.floor(next() * values.length)] ?? values[0],
  };
}

/** Smooth one-dimensional fractal noise in about [-1, 1]: a hill's outline. */
export function outlineNoise(random: Random, octaves = 5): (position: number) => number {
  const table = Array.from({ length: 256 }, () => random.between(-1, 1));
  const single = (position: number): number => {
    const cell = Math.floor(position);
    const part = position - cell;
    const eased = part * part * (3 - 2 * part);
    const left = table[cell & 255] ?? 0;
    const right = table[(cell + 1) & 255] ?? 0;
    return left + (right - left) * eased;
  };
  return (position) => {
    let sum = 0;
    for (let octave = 0; octave < octaves; octave++) {
      sum += single(position * 2 ** octave + octave * 17.3) * 0.5 ** octave;
    }
    return sum / 1.6;
  };
}

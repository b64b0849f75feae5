/** Angles of a limb's two parts in degrees from hanging straight, positive forward. */
export type Limb = readonly [upper: number, lower: number];

interface Pose {
  lean: number;
  legs: readonly [Limb, Limb];
  arms: readonly [Limb, Limb];
}

/** How people stand, walk and play. */
export const POSES = {
  stand: {
    lean: 1,
    legs: [
      [4, 3],
      [-4, -4],
    ],
    arms: [
      [8, 14],
      [-8, 0],
    ],
  },
  walk: {
    lean: 4,
    legs: [
      [25, 16],
      [-18, -36],
    ],
    arms: [
      [-24, -8],
      [22, 42],
    ],
  },
  run: {
    lean: 12,
    legs: [
      [56, -18],
      [-24, -82],
    ],
    arms: [
      [-52, 20],
      [44, 125],
    ],
  },
  kick: {
    lean: -8,
    legs: [
      [58, 40],
      [-10, -14],
    ],
    arms: [
      [-60, -70],
      [50, 70],
    ],
  },
  ski: {
    lean: 34,
    legs: [
      [34, 4],
      [-24, -44],
    ],
    arms: [
      [66, 84],
      [-58, -40],
    ],
  },
  skate: {
    lean: 32,
    legs: [
      [38, -6],
      [-38, -58],
    ],
    arms: [
      [-50, -64],
      [40, 74],
    ],
  },
  sit: {
    lean: 4,
    legs: [
      [84, 0],
      [80, -4],
    ],
    arms: [
      [28, 66],
      [18, 60],
    ],
  },
  work: {
    lean: 16,
    legs: [
      [6, 0],
      [-6, -8],
    ],
    arms: [
      [34, 74],
      [26, 60],
    ],
  },
  cycle: {
    lean: 46,
    legs: [
      [74, -6],
      [28, -30],
    ],
    arms: [
      [62, 72],
      [58, 68],
    ],
  },
  row: {
    lean: 14,
    legs: [
      [78, 40],
      [78, 40],
    ],
    arms: [
      [70, 86],
      [66, 82],
    ],
  },
  raise: {
    lean: 0,
    legs: [
      [5, 3],
      [-5, -4],
    ],
    arms: [
      [120, 140],
      [-115, -140],
    ],
  },
  point: {
    lean: 3,
    legs: [
      [8, 4],
      [-8, -8],
    ],
    arms: [
      [76, 82],
      [-8, 4],
    ],
  },
  read: {
    lean: 4,
    legs: [
      [5, 3],
      [-5, -4],
    ],
    arms: [
      [24, 96],
      [16, 88],
    ],
  },
  bend: {
    lean: 58,
    legs: [
      [18, -6],
      [4, -14],
    ],
    arms: [
      [20, 24],
      [10, 12],
    ],
  },
} as const satisfies Record<string, Pose>;

/** Drawn on 20 × 20 with a line of 1.75; the theme is a filled shape. */
export const iconDrawings = {
  search: 'M13.5 13.5 18 18M8.5 15a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z',
  menu: 'M2 5h16M2 10h16M2 15h16',
  close: 'm4 4 12 12M16 4 4 16',
  theme: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 1.75a6.25 6.25 0 0 1 0 12.5Z',
} as const;

export type IconName = keyof typeof iconDrawings;

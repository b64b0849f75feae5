/** Drawn on 20 × 20 as those of the masthead; kept apart, because only servers draw them. */
export const toolDrawings = {
  listen: 'M3 8v4h3l4 3.5v-11L6 8ZM13 7.5a3.5 3.5 0 0 1 0 5M15.5 5a7 7 0 0 1 0 10',
  share: 'M10 12V2.5M6.5 5.5 10 2l3.5 3.5M5.5 9H3.5v8.5h13V9h-2',
  copy: 'M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1',
  print: 'M6 7V2.5h8V7M6 14H3V7h14v7h-3M6 11.5h8v6H6Z',
} as const;

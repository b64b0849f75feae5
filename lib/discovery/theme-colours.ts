/**
 * The ground of the pages, for programs that draw a frame around them: `--paper` of
 * `components/page/tokens.css`, which a test compares with these.
 */
export const themeColours = { light: '#ffffff', dark: '#14171a' } as const;

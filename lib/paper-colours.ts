/**
 * The colours of `components/page/tokens.css` that are needed where no style sheet is: in the frame
 * of browsers and in drawn pictures. A test compares the two.
 */
export const paperColours = {
  paper: '#ffffff',
  ink: '#15181b',
  soft: '#53585e',
  accent: '#0a5a50',
} as const;

/** Ground of the dark page. */
export const darkPaper = '#14171a';

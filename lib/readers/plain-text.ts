/** Line and tabulator ends, and what else steers a terminal. */
const controls = /[\p{Cc}\u2028\u2029]+/gu;
/** Signs without a shape: soft hyphens, and those that turn the direction of what follows. */
const shapeless = /[\p{Cf}\p{Cs}\p{Co}]+/gu;

/**
 * A text of one line that does nothing but stand there, whoever wrote it: control characters become
 * spaces, signs without a shape go, spaces of every kind in a row are one; also at its ends.
 */
export function toPlainText(text: string): string {
  return text.normalize('NFC').replace(controls, ' ').replace(shapeless, '').replace(/\s+/gu, ' ');
}

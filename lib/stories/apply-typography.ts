import { isPlain, setPlainText } from './set-plain-text.ts';
import { typograf } from './typography-rules.ts';

/** A space between the groups of three of one number: 8 400, 1 200 000. */
const GROUP_SPACE = /(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g;

/** True for languages whose texts follow Russian typography. */
function followsRussianTypography(language: string): boolean {
  return /^(?:ru|be)\b/.test(language);
}

/**
 * Sets quotation marks, dashes and no-break spaces in plain text or in a fragment of clean HTML;
 * text in other languages is returned as it is.
 */
export function applyTypography(text: string, language: string): string {
  if (text === '' || !followsRussianTypography(language)) return text;
  const set = isPlain(text) ? setPlainText(text) : applyEveryRule(text);
  return set.replace(GROUP_SPACE, '\u00a0');
}

/** What `setPlainText` shortens. */
export function applyEveryRule(text: string): string {
  return typograf.execute(text);
}

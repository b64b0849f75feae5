const cyrillicLanguages = /^(?:ru|be|uk|bg|sr|mk|kk|ky|tg|mn|tt|ba|cv|os|ab|rue)\b/;

/**
 * The language of a story. What the source declares counts only where its alphabet fits the text:
 * Russian sites on systems installed in English go on declaring `en-US` for years.
 * @returns a BCP 47 tag; `und` where neither declaration nor alphabet tells.
 */
export function recogniseLanguage(declared: string | null, text: string): string {
  const cyrillic = count(text, /\p{Script=Cyrillic}+/gu);
  const latin = count(text, /\p{Script=Latin}+/gu);
  const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.exec(
    (declared ?? '').trim().replace(/_/g, '-'),
  )?.[0];
  const language =
    tag === undefined ? undefined : tag.replace(/^[^-]+/, (part) => part.toLowerCase());
  const fits =
    language !== undefined &&
    (cyrillic + latin === 0 || cyrillicLanguages.test(language) === cyrillic > latin);
  if (fits) return language;
  if (cyrillic <= latin) return 'und';
  if (/[ўЎ]/.test(text)) return 'be';
  return /[їЇєЄ]/.test(text) ? 'uk' : 'ru';
}

/** Characters a pattern of runs covers: whole words at once, of a text of thousands of letters. */
function count(text: string, runs: RegExp): number {
  return text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
}

const cyrillicLanguages = /^(?:ru|be|uk|bg|sr|mk|kk|ky|tg|mn|tt|ba|cv|os|ab|rue)\b/;

/**
 * The language of a story. What the source declares counts only where its alphabet fits the text:
 * Russian sites on systems installed in English go on declaring `en-US` for years.
 * @returns a BCP 47 tag; `und` where neither declaration nor alphabet tells.
 */
export function recogniseLanguage(declared: string | null, text: string): string {
  const { cyrillic, latin } = countLetters(text);
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

/**
 * Letters of both alphabets, in units of UTF-16. Those that nearly every text consists of are told by
 * their numbers, several times faster than by a pattern.
 */
function countLetters(text: string): { cyrillic: number; latin: number } {
  let cyrillic = 0;
  let latin = 0;
  let rest = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x400 && unit <= 0x481) cyrillic += 1;
    else if (unit >= 0x80) rest += text[at];
    else if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) latin += 1;
  }
  return {
    cyrillic: cyrillic + count(rest, /\p{Script=Cyrillic}+/gu),
    latin: latin + count(rest, /\p{Script=Latin}+/gu),
  };
}

/** Characters a pattern of runs covers. */
function count(text: string, runs: RegExp): number {
  return text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
}

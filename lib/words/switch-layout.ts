/** The keys of two layouts in the order in which they lie: letters, then the signs among them. */
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const russian = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const toRussian = pairs(latin, russian);
const toLatin = pairs(russian, latin);

/**
 * What the same keys give in the other layout: `ehj;fq` → `урожай`, `ыуфкср` → `search`.
 * @returns `null` for a text of both alphabets or of neither: no slip of one switch.
 */
export function switchLayout(text: string): string | null {
  const small = text.toLowerCase();
  const isLatin = /[a-z]/.test(small);
  const isRussian = /[а-яё]/.test(small);
  if (isLatin === isRussian) return null;
  const keys = isLatin ? toRussian : toLatin;
  return [...small].map((sign) => keys.get(sign) ?? sign).join('');
}

function pairs(from: string, to: string): Map<string, string> {
  return new Map([...from].map((sign, index) => [sign, to[index] ?? sign]));
}

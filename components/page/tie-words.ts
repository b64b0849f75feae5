/**
 * Ties a short word to the next one and a dash to the word before, so that neither hangs at the
 * edge of a line. For texts of `lib/site.ts`; stories are tied when they enter.
 */
export function tieWords(text: string): string {
  return text
    .replace(/(?<=^|[\s«(])([А-ЯЁа-яё]{1,2}) (?=\S)/gu, '$1\u00a0')
    .replace(/ (?=[—–] )/g, '\u00a0');
}

/** Letters that make up two thirds and more of any Russian or Belarusian text. */
const frequent = /[оеаинтсрвлкі]/gi;
const cyrillic = /\p{Script=Cyrillic}/gu;
/** What a wrong table leaves behind: C1 controls, box drawing, lost characters, rare signs. */
const debris = /[\u0080-\u009f\u2500-\u259f\ue000-\uf8ff\ufffd¡¢¤¥¦¨¬\u00ad¯±²³´µ¶¸¹º¼½¾¿]/g;
/** A word of two alphabets («Fьr»), with its case turned over («пРИВЕТ») or of marked Latin letters
 * alone («Íîâîñòè»). */
const broken =
  /[À-ÖØ-öø-ƿ]{4}|\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Cyrillic}(?<=\p{Ll})\p{Script=Cyrillic}(?<=\p{Lu})/u;

/**
 * How much a decoded text looks like something a person wrote, 0–1. Compares readings of the same
 * bytes; 1 for a text of ASCII only.
 */
export function plausibility(text: string): number {
  const foreign = text.replace(/[\p{ASCII}\u00a0«»–—…№“”„’‘•°©®™€]+/gu, '').length;
  if (foreign === 0) return 1;
  const lost = count(text, debris);
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => broken.test(word));
  const mangled = words.reduce((sum, word) => sum + word.length, 0);
  const letters = count(text, cyrillic);
  // A wrong table (KOI8-R read as Windows-1251 and the reverse) puts rare letters in their place.
  const familiar = letters === 0 ? 1 : Math.min(1, count(text, frequent) / letters / 0.6);
  const sound = Math.max(0, 1 - (2 * lost + mangled) / foreign);
  return (
    sound * ((letters * familiar + Math.max(0, foreign - letters)) / Math.max(foreign, letters))
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The voice that reads `article` aloud: of its language, of this machine rather than of a distant one,
 * which stops without a connection.
 * @returns `undefined` without a voice of that language, or while the browser has not loaded any.
 */
export function articleVoice(article: HTMLElement): SpeechSynthesisVoice | undefined {
  const language = languageOf(article.lang || document.documentElement.lang);
  const fitting = speechSynthesis.getVoices().filter(({ lang }) => languageOf(lang) === language);
  return fitting.find(({ localService }) => localService) ?? fitting[0];
}

/** Android writes `ru_RU`. */
function languageOf(tag: string): string | undefined {
  return tag.toLowerCase().split(/[-_]/, 1)[0];
}

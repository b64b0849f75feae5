const segmenter = new Intl.Segmenter('ru', { granularity: 'sentence' });

/**
 * The first sentence of a lead. What looks like an end after an initial or an abbreviation
 * (`им. А. Пушкина`) is not one.
 */
export function firstSentence(text: string): string {
  let sentence = '';
  for (const { segment } of segmenter.segment(text)) {
    sentence += segment;
    if (!/(?:^|[\s\u00a0«(])(?:\p{Lu}|им|г|ул|д|обл|тыс|млн|млрд|руб)\.\s*$/u.test(sentence)) break;
  }
  return sentence.trim();
}

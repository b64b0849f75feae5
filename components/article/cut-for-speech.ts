/** Characters of one utterance: browsers stop distant voices after some fifteen seconds. */
export const longestUtterance = 200;

/**
 * Cuts a text into pieces of whole sentences for a voice, each of at most `longestUtterance`
 * characters; a sentence that is longer is cut after a comma or the like, else between words.
 * @param language of the text, BCP 47.
 */
export function cutForSpeech(text: string, language: string): string[] {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of sentences) {
    if (piece !== '' && piece.length + segment.length > longestUtterance) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
    while (piece.length > longestUtterance) {
      const at = placeToCut(piece);
      pieces.push(piece.slice(0, at));
      piece = piece.slice(at);
    }
  }
  return [...pieces, piece].map((one) => one.trim()).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

function placeToCut(text: string): number {
  const start = text.slice(0, longestUtterance);
  const clause = Math.max(...[', ', '; ', ': ', '— '].map((sign) => start.lastIndexOf(sign)));
  if (clause > longestUtterance / 3) return clause + 1;
  const space = start.lastIndexOf(' ');
  return space > 0 ? space : longestUtterance;
}

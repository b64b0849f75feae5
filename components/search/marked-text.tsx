import type { MarkedPiece } from '#lib/stories/search.ts';

/** A text with the words marked that were asked for. */
export function MarkedText({ pieces }: { pieces: readonly MarkedPiece[] }) {
  return pieces.map(({ text, hit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
    hit ? <mark key={index}>{text}</mark> : text,
  );
}

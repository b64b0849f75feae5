/**
 * Gives every number of a footnote in a text a name, so that the note can lead back to it: `ref_1`,
 * and `ref_1_2` where the text names the note a second time.
 * @param bodyHtml cleaned body HTML.
 */
export function enhanceNotes(bodyHtml: string): string {
  const named = new Map<string, number>();
  return bodyHtml.replace(/<sup><a href="#note_(\d+)">\1<\/a><\/sup>/g, (_, number: string) => {
    const times = (named.get(number) ?? 0) + 1;
    named.set(number, times);
    const id = times === 1 ? `ref_${number}` : `ref_${number}_${times}`;
    return `<sup id="${id}"><a href="#note_${number}" role="doc-noteref" aria-label="Примечание ${number}">${number}</a></sup>`;
  });
}

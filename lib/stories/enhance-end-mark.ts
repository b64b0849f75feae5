/** Closing tags at the end of the text. */
const ending = /\s*(?:<\/(?:p|li|ul|ol|blockquote)>\s*)+$/;

/**
 * Puts the end mark inside the last paragraph, after its last full stop and without a space.
 * After a table or a listing it gets a paragraph of its own. Screen readers pass over it.
 * @param bodyHtml cleaned body HTML; an empty one is returned as it is (the mark follows the lead).
 * @param mark the mark as plain text, without characters special to HTML.
 */
export function enhanceEndMark(bodyHtml: string, mark: string): string {
  if (bodyHtml.trim() === '') return bodyHtml;
  const marked = `<span aria-hidden="true">${mark}</span>`;
  const end = endOfText(bodyHtml);
  const [text, after] = [bodyHtml.slice(0, end), bodyHtml.slice(end)];
  const found = ending.exec(text);
  if (!found) return `${text}\n<p>${marked}</p>${after}`;
  return text.slice(0, found.index) + marked + found[0].trimStart() + after;
}

/** Where the last words of the text end: pictures, boxes, rules, notes after them are no text. */
function endOfText(bodyHtml: string): number {
  let end = bodyHtml.trimEnd().length;
  for (;;) {
    const text = bodyHtml.slice(0, end);
    const from = beginningOfPart(text);
    if (from < 0) break;
    end = text.slice(0, from).trimEnd().length;
  }
  // The author of a quotation is named after what was said.
  const text = bodyHtml.slice(0, end);
  const author = text.endsWith('</cite></blockquote>') ? text.lastIndexOf('<cite>') : -1;
  return author > text.lastIndexOf('<blockquote') ? author : end;
}

/** Where the part begins that a text ends with; -1 when it ends with words, or is nothing else. */
function beginningOfPart(text: string): number {
  if (text.endsWith('<hr>')) return text.length - '<hr>'.length;
  if (text.endsWith('</figure>')) return text.lastIndexOf('<figure ');
  if (text.endsWith('</aside>')) return text.lastIndexOf('<aside>');
  const notes = text.lastIndexOf('<ol data-notes>');
  return text.endsWith('</ol>') && text.indexOf('</ol>', notes) === text.length - '</ol>'.length
    ? notes
    : -1;
}

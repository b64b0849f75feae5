/** Closing tags at the end of the text; pictures and rules after the last words are no text. */
const ending = /\s*((?:<\/(?:p|li|ul|ol|blockquote)>\s*)+)((?:<figure [^>]*><\/figure>|<hr>|\s)*)$/;

/**
 * Puts the end mark inside the last paragraph, after its last full stop and without a space.
 * After a table or a listing it gets a paragraph of its own. Screen readers pass over it.
 * @param bodyHtml cleaned body HTML; an empty one is returned as it is (the mark follows the lead).
 * @param mark the mark as plain text, without characters special to HTML.
 */
export function enhanceEndMark(bodyHtml: string, mark: string): string {
  if (bodyHtml.trim() === '') return bodyHtml;
  const marked = `<span aria-hidden="true">${mark}</span>`;
  const found = ending.exec(bodyHtml);
  if (!found) return `${bodyHtml}\n<p>${marked}</p>`;
  return `${bodyHtml.slice(0, found.index)}${marked}${found[1]}${found[2]}`;
}

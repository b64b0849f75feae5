/**
 * The framework sends the data of a page in some twenty neighbouring scripts, each of which would
 * need a hash of its own in the page's policy. They are made one.
 */
const BETWEEN_SCRIPTS = '</script><script>self.__next_f.push(';
/**
 * End of one text and beginning of the next: two pushes of text are one of the longer text. Within
 * a text the quotation marks would stand behind a backslash, so this is never part of one.
 */
const BETWEEN_TEXTS = '"]);self.__next_f.push([1,"';

/** Joins neighbouring scripts of flight data in a page. */
export function joinFlight(html: string): string {
  return html.replaceAll(BETWEEN_SCRIPTS, ';self.__next_f.push(').replaceAll(BETWEEN_TEXTS, '');
}

/** What a row says for a day after a mistake in its story was corrected, and the space before it. */
export function Corrected() {
  return <small className="corrected"> исправлено</small>;
}

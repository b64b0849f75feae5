/**
 * Whether the same came again, and no picture that was absent then: there is nothing to store.
 * @param pictures how many the story names, and whether any of them may have been fetched now. Of a
 *   story without fetched pictures, none can be added.
 */
export function isUnchanged(
  inputDigest: string,
  pictures: { count: number; fetched: boolean },
  stored: { inputDigest: string; pictures: number; pulled: boolean },
): boolean {
  // What a feed brought is another matter when somebody sends it.
  if (inputDigest !== stored.inputDigest || stored.pulled) return false;
  return pictures.count === stored.pictures || !pictures.fetched;
}

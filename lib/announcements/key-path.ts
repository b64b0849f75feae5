/** Path of the file by which engines know that the key is the site's own. */
export function keyPath(key: string): string {
  return `/${key}.txt`;
}

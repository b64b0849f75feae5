const NAME_LENGTH = 4;

/**
 * Whether a request names its host as HTTP/1.1 asks: once. Of two, a proxy before us may have gone
 * by the other one; what it says is never used here.
 * @param raw header names and values one after another.
 */
export function hasOneHost(raw: readonly string[], httpVersion: string): boolean {
  let hosts = 0;
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? '';
    if (name.length === NAME_LENGTH && name.toLowerCase() === 'host') hosts++;
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

/** Which bytes of a file are sent: all, none because there are none, or one stretch. */
export type Range = 'whole' | 'beyond' | { from: number; to: number };

/**
 * Parses a `Range` header. Anything but one stretch of bytes may be answered with the whole.
 * @param size bytes of the file.
 */
export function parseRange(header: string, size: number): Range {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header.trim()) ?? [];
  if (first === undefined || last === undefined || first + last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'beyond' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return 'whole';
  return from >= size ? 'beyond' : { from, to };
}

/** In «ёлочки»; the reader's own become „лапки“. */
export function quote(query: string): string {
  return `«${query.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

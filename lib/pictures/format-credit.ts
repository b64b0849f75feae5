/**
 * A credit as printed: verbatim when it says itself what it credits, else after `Фото: `.
 * Names are never declined.
 */
export function formatCredit(credit: string): string {
  const text = credit.trim();
  if (text === '') return '';
  return /^(?:Фото|Видео|Скриншот|Инфографика)/iu.test(text) ? text : `Фото: ${text}`;
}

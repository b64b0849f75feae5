const degrees = new Intl.PluralRules('ru');
const degreeWords: Partial<Record<Intl.LDMLPluralRule, string>> = {
  one: 'градус',
  few: 'градуса',
};

/** `-2°C`, `0°C`, `+5°C`: the form of the masthead's reference line. */
export function formatTemperature(celsius: number): string {
  return `${celsius > 0 ? '+' : ''}${celsius}°C`;
}

/** `минус 2 градуса Цельсия`: what a screen reader says for it. */
export function formatSpokenTemperature(celsius: number): string {
  const size = Math.abs(celsius);
  const sign = celsius < 0 ? 'минус ' : celsius > 0 ? 'плюс ' : '';
  return `${sign}${size} ${degreeWords[degrees.select(size)] ?? 'градусов'} Цельсия`;
}

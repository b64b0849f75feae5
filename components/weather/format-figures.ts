const minus = '\u2212';
const space = '\u00a0';
const tenths = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 });

/** `−2°`, `0°`, `+5°`: a temperature where the unit is plain. */
export function formatDegrees(celsius: number): string {
  const sign = celsius < 0 ? minus : celsius > 0 ? '+' : '';
  return `${sign}${Math.abs(celsius)}°`;
}

/** `0,4`: millimetres of precipitation. */
export function formatMillimetres(millimetres: number): string {
  return tenths.format(millimetres);
}

/** `−2 °C`: a temperature in prose. */
export function formatCelsius(celsius: number): string {
  return formatDegrees(celsius).replace('°', `${space}°C`);
}

/** A number with its unit, on one line. */
export function formatAmount(amount: string | number, unit: string): string {
  return `${amount}${space}${unit}`;
}

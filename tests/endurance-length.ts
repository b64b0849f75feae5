/** The long versions of stress and endurance run with `npm run test:endurance` only. */
export const isLong = process.env['ENDURANCE'] === 'long';

/** Milliseconds a test may take. */
export const timeLimit = isLong ? 30 * 60_000 : 120_000;

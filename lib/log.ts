import { pino } from 'pino';

/**
 * The portal's journal: one JSON object a line on standard output. Levels: `info` for what is slow
 * or has changed, `warn` for what mends itself, `error` for what needs somebody.
 */
export const log = pino({
  base: { process: process.env['VESTKA_PROCESS'] ?? 'portal', pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
});

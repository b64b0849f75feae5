import { readFileSync } from 'node:fs';

/**
 * Loaded before everything else into each process of a portal (`NODE_OPTIONS`): its clock goes as
 * far ahead of the machine's as the file `CLOCK_FILE` says, in milliseconds. Without the file the
 * two are the same. PostgreSQL keeps the machine's time.
 */
const file = process.env['CLOCK_FILE'] ?? '';
const machineNow = Date.now.bind(Date);
let ahead = 0;

const look = () => {
  try {
    ahead = Number(readFileSync(file, 'utf8'));
  } catch {
    ahead = 0;
  }
};
look();
setInterval(look, 50).unref();

const now = () => machineNow() + ahead;
globalThis.Date = new Proxy(Date, {
  construct: (real, given, made) =>
    Reflect.construct(real, given.length > 0 ? given : [now()], made),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
});

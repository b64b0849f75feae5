/**
 * A front or press for the tests, which serves nothing. `MANNER`: `fails` at the start, `slow` to
 * start, `stubborn`: does not end when told to. It tells its number with a report of its own.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Counter, Registry } from 'prom-client';
import { obeyFirstProcess } from '#lib/processes.ts';

const manner = process.env['MANNER'] ?? '';
if (manner === 'fails') process.exit(3);
if (manner === 'slow') await wait(60_000);

const register = new Registry();
new Counter({ name: 'test_answers_total', help: 'Answers.', registers: [register] }).inc(7);
// What keeps a real one alive is its server.
const alive = setInterval(() => undefined, 1_000);
const report = obeyFirstProcess({
  stop: async () => {
    if (manner === 'stubborn') await wait(60_000);
    clearInterval(alive);
  },
  moveDatabase: () => undefined,
  count: () => register.getMetricsAsJSON(),
});
report({ report: 'collect', call: process.pid });
report({ report: 'ready' });

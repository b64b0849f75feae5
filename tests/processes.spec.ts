import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeFlags } from '../scripts/node-flags.ts';
import { ask } from './ask.ts';
import { childrenOf } from './find-processes.ts';
import { processesOf, runFolderOf, statusOf, test } from './own-portal.ts';
import { expect } from './portal.ts';
import { unconfigured } from './portal-process.ts';
import { readOn } from './read-on.ts';

/** The processes of one portal killed, hanging and replaced, with readers on the line. */
test.describe.configure({ timeout: 120_000 });
const inTime = { timeout: 30_000, intervals: [50] };

/** The one process of that name. */
async function childOf(dataDir: string, name: string): Promise<number> {
  const [pid, ...others] = await childrenOf(dataDir, name);
  if (pid === undefined || others.length > 0) throw new Error(`There is not one ${name}.`);
  return pid;
}

test('a press is killed: kept pages go on, others wait or say so, and all recovers', async ({
  own: { dataDir, path },
  start,
}) => {
  const portal = await start({ DATA_DIR: dataDir });
  for (const kept of ['/', path]) expect(await statusOf(portal, kept)).toBe(200);
  const killed = await childOf(dataDir, 'press-0');
  const readers = readOn(portal.url, ['/', path]);
  process.kill(killed, 'SIGKILL');

  const statuses = new Set<number>();
  await expect
    .poll(async () => {
      const status = await statusOf(portal, '/state-bodies');
      statuses.add(status);
      return status;
    }, inTime)
    .toBe(200);
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(await childOf(dataDir, 'press-0')).not.toBe(killed);
  await readers.stop();
  expect(readers.count()).toBeGreaterThan(10);
  expect(Object.keys(readers.seen())).toEqual(['200']);
  expect(portal.printed()).toContain('press-0 was ended by SIGKILL');
  expect(portal.printed()).toContain('press-0 is back');
  const runFolder = await runFolderOf(dataDir);
  expect(await portal.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
  expect(existsSync(runFolder)).toBe(false);
});

test('a press that hangs is replaced, and kept pages go on meanwhile', async ({
  own: { dataDir, path },
  start,
}) => {
  const portal = await start({ DATA_DIR: dataDir });
  expect(await statusOf(portal, path)).toBe(200);
  const hanging = await childOf(dataDir, 'press-0');
  const readers = readOn(portal.url, [path]);
  process.kill(hanging, 'SIGSTOP');
  await expect
    .poll(async () => (await childrenOf(dataDir, 'press-0')).includes(hanging), inTime)
    .toBe(false);
  await expect.poll(() => statusOf(portal, '/state-bodies'), inTime).toBe(200);
  await readers.stop();
  expect(Object.keys(readers.seen())).toEqual(['200']);
  expect(await portal.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
});

test('a front is killed: the port answers again', async ({ own: { dataDir, path }, start }) => {
  const portal = await start({ DATA_DIR: dataDir });
  const killed = await childOf(dataDir, 'front-0');
  process.kill(killed, 'SIGKILL');
  await expect
    .poll(async () => (await childrenOf(dataDir, 'front-0')).includes(killed), inTime)
    .toBe(false);
  await expect.poll(() => statusOf(portal, path), inTime).toBe(200);
  expect(await childOf(dataDir, 'front-0')).not.toBe(killed);
  expect(await portal.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
});

test('one of two fronts is killed: the other one answers', async ({
  own: { dataDir, path },
  start,
}) => {
  const portal = await start({ DATA_DIR: dataDir, FRONTS: '2', PRESSES: '1' });
  expect(portal.printed()).toContain('2 fronts, 1 press');
  const both = [await childOf(dataDir, 'front-0'), await childOf(dataDir, 'front-1')];
  process.kill(both[0] ?? 0, 'SIGKILL');
  await expect
    .poll(async () => (await childrenOf(dataDir, 'front-0')).includes(both[0] ?? 0), inTime)
    .toBe(false);
  // Connections the system had accepted for the one that was killed are gone with it.
  await expect.poll(() => statusOf(portal, path), inTime).toBe(200);
  for (let turn = 0; turn < 20; turn += 1) expect(await statusOf(portal, path)).toBe(200);
  expect(await childOf(dataDir, 'front-1')).toBe(both[1]);
  expect(await portal.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
});

test('kill -9 of the first process leaves nothing but the database', async ({
  own: { dataDir },
  start,
}) => {
  const portal = await start({ DATA_DIR: dataDir });
  const runFolder = await runFolderOf(dataDir);
  expect(existsSync(runFolder)).toBe(true);
  portal.process.kill('SIGKILL');
  const left = async () =>
    (await processesOf(dataDir)).filter((command) => !command.includes('postgres'));
  await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  expect(existsSync(runFolder)).toBe(false);
  expect(await statusOf(portal, '/')).toBe(0);
  // The next one finds the database and puts an end to it.
  expect(await (await start({ DATA_DIR: dataDir })).stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
});

test('a stop while it is starting leaves nothing behind', async ({ own: { dataDir } }) => {
  for (const delayMs of [500, 1_500, 2_500, 3_500]) {
    const child = spawn(process.execPath, [...nodeFlags, 'scripts/start.ts'], {
      cwd: resolve(import.meta.dirname, '..'),
      env: { ...process.env, ...unconfigured, PORT: '0', DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    }
    const ended = new Promise((done) => child.once('exit', done));
    await wait(delayMs);
    child.kill('SIGTERM');
    await ended;
    expect(printed, `after ${delayMs} ms`).not.toMatch(/^\s+at |"level":[56]0|could not be/m);
    expect(await processesOf(dataDir), `after ${delayMs} ms`).toEqual([]);
  }
});

test('the metrics are those of every process', async ({ own: { dataDir, path }, start }) => {
  const portal = await start({ DATA_DIR: dataDir });
  expect(await statusOf(portal, path)).toBe(200);
  const { status, text } = await ask(portal.url, '/metrics');
  expect(status).toBe(200);
  for (const name of ['portal', 'press-0', 'front-0']) {
    expect(text).toMatch(
      new RegExp(`^process_resident_memory_bytes\\{process="${name}"\\} \\d`, 'm'),
    );
  }
  expect(text).toContain('vestka_child_up{child="press-0",process="portal"} 1');
  expect(text).toMatch(/^vestka_front_answers_total\{.*kind="story".*process="front-0".*\} 1$/m);

  process.kill(await childOf(dataDir, 'press-0'), 'SIGSTOP');
  const without = (await ask(portal.url, '/metrics')).text;
  expect(without).toContain('process="front-0"');
  expect(without).not.toMatch(/^process_resident_memory_bytes\{process="press-0"\}/m);
  process.kill(await childOf(dataDir, 'press-0'), 'SIGCONT');
  await portal.stop();
});

test('a new portal takes the port over while the old one drains, and no reader notices', async ({
  own: { dataDir, path },
  start,
}) => {
  const old = await start({ DATA_DIR: dataDir });
  const { port } = new URL(old.url);
  const readers = readOn(old.url, ['/', path, '/news'], 6);
  const young = await start({ DATA_DIR: dataDir, PORT: port, TAKE_OVER: 'true' });
  expect(young.url).toBe(old.url);
  expect(await old.stop()).toBe(0);
  const count = readers.count();
  await expect.poll(() => readers.count(), inTime).toBeGreaterThan(count + 50);
  await readers.stop();
  expect(Object.keys(readers.seen())).toEqual(['200']);
  expect((await processesOf(dataDir)).join('\n')).toContain('postgres');
  expect(await young.stop()).toBe(0);
  expect(await processesOf(dataDir)).toEqual([]);
});

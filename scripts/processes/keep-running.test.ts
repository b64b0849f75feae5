import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ChildPlan, type KeptChild, keepRunning } from './keep-running.ts';
import { createPortalMetrics } from './portal-metrics.ts';

vi.setConfig({ testTimeout: 60_000 });
const inTime = { timeout: 30_000, interval: 20 };
const execArgv = ['--conditions=react-server'];

let ends: (() => unknown)[];
beforeEach(() => {
  ends = [];
});
afterEach(async () => {
  await Promise.all(ends.map((end) => end()));
});

const isAlive = (pid: number) => existsSync(`/proc/${pid}`) || tryToReach(pid);

/** Where there is no `/proc`. */
function tryToReach(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Keeps `test-child.ts` running and hears the number of each life. */
function keep(manner = '', name = 'test-0', given: Pick<ChildPlan, 'beatMs'> = {}) {
  const pids: number[] = [];
  const child = keepRunning({
    name,
    script: join(import.meta.dirname, 'test-child.ts'),
    execArgv,
    ...given,
    environment: () => ({ ...process.env, MANNER: manner }),
    hear: (report) => {
      if (report.report === 'collect') pids.push(report.call);
    },
  });
  ends.push(() => child.stop(1_000));
  return { child, pids, pid: () => pids.at(-1) ?? 0 };
}

const becomesUp = (child: KeptChild) => expect.poll(() => child.isUp(), inTime).toBe(true);

test('a process that is killed is started again, each time', async () => {
  const { child, pids, pid } = keep();
  await child.ready;
  for (const life of [1, 2]) {
    process.kill(pid(), 'SIGKILL');
    await expect.poll(() => pids.length, inTime).toBe(life + 1);
    await becomesUp(child);
  }
  expect(child.restarts()).toBe(2);
  expect(pids.filter(isAlive)).toEqual([pid()]);
});

test('a process that hangs is killed and started again', async () => {
  // After ten questions without an answer: three seconds.
  const { child, pids, pid } = keep('', 'test-0', { beatMs: 300 });
  await child.ready;
  const hanging = pid();
  process.kill(hanging, 'SIGSTOP');
  await expect.poll(() => pids.length, inTime).toBe(2);
  await becomesUp(child);
  expect(isAlive(hanging)).toBe(false);
});

test('a first start that fails is told, and not tried again', async () => {
  const { child } = keep('fails');
  await expect(child.ready).rejects.toThrow(/test-0 ended with status 3 before it was ready/);
  await child.stop(1_000);
  expect(child.restarts()).toBe(0);
});

test('a stop ends a process that is starting, one that waits, and one that does not obey', async () => {
  const slow = keep('slow');
  await slow.child.stop(1_000);
  await expect(slow.child.ready).rejects.toThrow('stopped before it was ready');

  const killed = keep();
  await killed.child.ready;
  process.kill(killed.pid(), 'SIGKILL');
  await expect.poll(() => killed.child.isUp(), inTime).toBe(false);
  await killed.child.stop(1_000);

  const stubborn = keep('stubborn');
  await stubborn.child.ready;
  await stubborn.child.stop(300);
  const all = [...slow.pids, ...killed.pids, ...stubborn.pids];
  expect(all.filter(isAlive)).toEqual([]);
});

test('signals that reach every process of the portal do not end a child', async () => {
  const { child, pid } = keep();
  await child.ready;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid(), signal);
  // Its answer comes after the signals.
  expect(await child.count(10_000)).not.toBeNull();
  expect(child.restarts()).toBe(0);
});

test('the metrics are those of every process, also while one hangs', async () => {
  const [first, second] = [keep('', 'press-0'), keep('', 'front-0')];
  const metrics = createPortalMetrics(() => [first.child, second.child]);
  await Promise.all([first.child.ready, second.child.ready]);
  metrics.countScheduled(2);
  metrics.countAnnounced('indexnow', 'done', 3);
  const text = await metrics.collect();
  expect(text).toContain('test_answers_total{process="press-0"} 7');
  expect(text).toContain('test_answers_total{process="front-0"} 7');
  expect(text).toContain('vestka_schedule_published_total{process="portal"} 2');
  expect(text).toContain(
    'vestka_announcements_total{protocol="indexnow",outcome="done",process="portal"} 3',
  );
  expect(text).toContain('vestka_child_up{child="press-0",process="portal"} 1');
  expect(text.match(/^# TYPE test_answers_total /gm)).toHaveLength(1);
  expect(text).toMatch(/^process_start_time_seconds\{process="portal"\} \d/m);

  process.kill(first.pid(), 'SIGSTOP');
  const without = await metrics.collect();
  expect(without).not.toContain('test_answers_total{process="press-0"}');
  expect(without).toContain('test_answers_total{process="front-0"} 7');
  process.kill(first.pid(), 'SIGCONT');
});

/** Starts `test-first-process.ts`, leader of a process group as a command in a terminal is. */
async function startFirst(manner = '') {
  const runDir = mkdtempSync(join(tmpdir(), 'vestka-test-'));
  const script = join(import.meta.dirname, 'test-first-process.ts');
  const first = spawn(process.execPath, [...execArgv, script], {
    env: { ...process.env, MANNER: manner, RUN_DIR: runDir },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  ends.push(() => first.kill('SIGKILL'));
  ends.push(() => rmSync(runDir, { recursive: true, force: true }));
  const lines: string[] = [];
  createInterface({ input: first.stdout }).on('line', (line) => lines.push(line));
  const status = new Promise<number | null>((done) => first.once('exit', done));
  const childPid = () =>
    Number(lines.find((line) => line.startsWith('child '))?.slice('child '.length));
  if (manner !== 'slow') await expect.poll(() => lines, inTime).toContain('ready');
  return { first, status, lines, childPid, runDir };
}

test('kill -9 of the first process: its children end by themselves', async () => {
  for (const manner of ['', 'stubborn']) {
    const { first, childPid, runDir } = await startFirst(manner);
    expect(isAlive(childPid())).toBe(true);
    first.kill('SIGKILL');
    await expect.poll(() => isAlive(childPid())).toBe(false);
    expect(existsSync(runDir)).toBe(false);
  }
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends the first process and its children',
  async (signal) => {
    const { first, childPid, status, lines } = await startFirst();
    // To the whole group, as a terminal does.
    process.kill(-(first.pid ?? 0), signal);
    expect(await status).toBe(0);
    expect(isAlive(childPid())).toBe(false);
    expect(lines.join('\n')).not.toMatch(/in order|in time|started again/);
  },
);

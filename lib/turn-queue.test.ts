import { expect, it } from 'vitest';
import { QueueFullError, TurnQueue } from './turn-queue.ts';

it('runs so many at once, the others in order, and turns away the rest', async () => {
  const queue = new TurnQueue(1, 2);
  const done: string[] = [];
  const release: (() => void)[] = [];
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      release.push(() => {
        done.push(name);
        resolve();
      });
    });
  const all = [queue.take(work('first')), queue.take(work('second')), queue.take(work('third'))];
  await expect(queue.take(work('fourth'))).rejects.toThrow(QueueFullError);
  expect(release).toHaveLength(1);
  for (const [index, one] of all.entries()) {
    release[index]?.();
    await one;
    await Promise.resolve();
  }
  expect(done).toEqual(['first', 'second', 'third']);
});

it('goes on after work that failed', async () => {
  const queue = new TurnQueue(1, 2);
  const failing = queue.take(() => Promise.reject(new Error('broken')));
  const following = queue.take(() => Promise.resolve('made'));
  await expect(failing).rejects.toThrow('broken');
  expect(await following).toBe('made');
});

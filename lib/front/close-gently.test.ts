import { Agent, request } from 'node:http';
import { expect, it } from 'vitest';
import { useFront } from './test-front.ts';
import { openLine } from './test-line.ts';

const using = useFront();
const line = (target: string) => `GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`;

it('under load, every reader gets the answer asked for until nobody is let in', async () => {
  const press = await using.press();
  const { front, origin } = await using.front([press]);
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const got = { whole: 0, refused: 0, other: [] as string[] };
  let closed = false;
  const ask = () =>
    new Promise<void>((done) => {
      const asked = request(`${origin}/news`, { agent }, (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.once('end', () => {
          if (response.statusCode === 200 && text === '<p>страница</p>') got.whole++;
          else got.other.push(`${response.statusCode} ${text}`);
          done();
        });
      });
      asked.once('error', (error: NodeJS.ErrnoException) => {
        // Nobody accepts any more: a balancer asks the next front. Anything else is a lost answer.
        if (error.code === 'ECONNREFUSED') got.refused++;
        else got.other.push(String(error));
        done();
      });
      asked.end();
    });
  const readers = Array.from({ length: 20 }, async () => {
    while (!closed) await ask();
  });
  await expect.poll(() => got.whole).toBeGreaterThan(100);
  await front.close();
  closed = true;
  await Promise.all(readers);
  const refused = got.refused;
  await ask();
  agent.destroy();
  expect(got.other).toEqual([]);
  expect(got.refused).toBe(refused + 1);
});

it('finishes a page that is being rendered, and says that the connection ends', async () => {
  let render = () => {};
  const press = await using.press(
    () => new Promise((done) => (render = () => done({ text: 'whole' }))),
  );
  const { front, port } = await using.front([press]);
  const reader = await openLine(port);
  reader.socket.write(line('/news'));
  await expect.poll(() => press.asked).toEqual(['/news']);
  const closed = front.close();
  await new Promise((done) => setTimeout(done, 100));
  render();
  const answer = await reader.until(() => false);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(answer).toContain('Connection: close');
  await closed;
});

it('answers the last question of a kept connection before it ends it', async () => {
  const press = await using.press();
  const { front, port } = await using.front([press]);
  const [asking, idle] = await Promise.all([openLine(port), openLine(port)]);
  for (const { socket } of [asking, idle]) socket.write(line('/news'));
  for (const one of [asking, idle]) await one.until((text) => text.includes('</p>'));
  const closed = front.close();
  await new Promise((done) => setTimeout(done, 50));
  asking.socket.write(line('/news'));
  const answers = await asking.until(() => false);
  expect(answers.match(/HTTP\/1.1 200 /g)).toHaveLength(2);
  expect(answers).toContain('Connection: close');
  await idle.until(() => false);
  await closed;
  expect(front.connections()).toBe(0);
});

it('cuts what does not end in time', async () => {
  const press = await using.press(() => new Promise(() => {}));
  const { front, port } = await using.front([press]);
  const reader = await openLine(port);
  reader.socket.write(line('/news'));
  await expect.poll(() => press.asked).toEqual(['/news']);
  await front.close(100);
  expect(await reader.until(() => false)).toBe('');
});

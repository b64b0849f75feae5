import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { RenderOrder } from './pages.ts';
import { useFront } from './test-front.ts';

const using = useFront();
const order = (path: string): RenderOrder => ({
  address: { target: path, path, kind: 'list', day: null },
  afterEvent: 7,
  lane: 'reader',
});
const hanging: Server[] = [];
afterEach(() => {
  for (const server of hanging.splice(0)) server.close();
});

it('asks with the address, the event and the portal as host, and nothing else', async () => {
  const press = await using.press(({ headers, url }) => ({
    text: JSON.stringify({ headers, url }),
  }));
  const client = using.client({ sockets: [press.socket] });
  const page = await client.render(order('/search?q=a+b'));
  expect(page.status).toBe(200);
  const { status, headers } = await client.render(order('/news'));
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(press.asked).toEqual(['/search?q=a+b', '/news']);
});

it('shares the work among presses', async () => {
  const open: (() => void)[] = [];
  const render = () => new Promise<object>((done) => open.push(() => done({})));
  const presses = await Promise.all([using.press(render), using.press(render)]);
  const client = using.client({ sockets: presses.map(({ socket }) => socket) });
  const pages = Promise.all(Array.from({ length: 6 }, (_, at) => client.render(order(`/${at}`))));
  await expect.poll(() => open.length).toBe(6);
  expect(presses.map(({ asked }) => asked.length)).toEqual([3, 3]);
  for (const done of open) done();
  await pages;
});

it('waits for a press that restarts', async () => {
  const press = await using.press();
  const client = using.client({ sockets: [press.socket] });
  await client.render(order('/a'));
  await press.kill();
  const page = client.render(order('/b'));
  await expect.poll(() => client.figures().up).toBe(0);
  await press.start();
  expect((await page).status).toBe(200);
  await expect.poll(() => client.figures().up).toBe(1);
});

it('asks another when one dies at work, and comes back to it', async () => {
  const [first, second] = await Promise.all([using.press(), using.press()]);
  const client = using.client({ sockets: [first.socket, second.socket] });
  first.render = async () => {
    await first.kill();
    return {};
  };
  expect((await client.render(order('/a'))).status).toBe(200);
  expect([first.asked, second.asked]).toEqual([['/a'], ['/a']]);
  for (const path of ['/b', '/c']) await client.render(order(path));
  expect(second.asked).toEqual(['/a', '/b', '/c']);
  first.render = () => ({});
  await first.start();
  await expect.poll(() => client.figures().up).toBe(2);
  await Promise.all([client.render(order('/d')), client.render(order('/e'))]);
  expect(first.asked).toHaveLength(2);
});

it('tries a page that kills every press twice and no more', async () => {
  const presses = await Promise.all([using.press(), using.press(), using.press()]);
  for (const press of presses) {
    press.render = async () => {
      await press.kill();
      return {};
    };
  }
  const client = using.client({ sockets: presses.map(({ socket }) => socket) });
  await expect(client.render(order('/a'))).rejects.toThrow('No press answered');
  expect(presses.flatMap(({ asked }) => asked)).toHaveLength(2);
});

it('asks another when one hangs, and leaves that one alone for a while', async () => {
  const press = await using.press();
  const silent = createServer(() => {});
  hanging.push(silent);
  await new Promise<void>((done) => silent.listen(`${press.socket}.silent`, done));
  const sockets = [`${press.socket}.silent`, press.socket];
  const client = using.client({ sockets, attemptMs: 100 });
  for (const path of ['/a', '/b', '/c']) {
    expect((await client.render(order(path))).status).toBe(200);
  }
  expect(press.asked).toEqual(['/a', '/b', '/c']);
});

it('gives up when its time is over', async () => {
  const press = await using.press(() => new Promise(() => {}));
  const client = using.client({ sockets: [press.socket], deadlineMs: 100 });
  await expect(client.render(order('/a'))).rejects.toThrow('No press answered');
});

it('does not wait long for a press that is gone for good', async () => {
  const press = await using.press();
  await press.kill();
  const client = using.client({ sockets: [press.socket], patienceMs: 100 });
  await expect(client.render(order('/a'))).rejects.toThrow('No press answered');
  expect(client.figures()).toMatchObject({ up: 0, of: 1 });
});

it('hands on why a page could not be rendered', async () => {
  const press = await using.press(() => Promise.reject(new Error('The database is away.')));
  const client = using.client({ sockets: [press.socket] });
  await expect(client.render(order('/a'))).rejects.toMatchObject({
    status: 503,
    message: expect.stringContaining('The database is away.'),
  });
  expect(press.asked).toHaveLength(1);
});

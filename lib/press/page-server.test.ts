import { describe, expect, it } from 'vitest';
import { decodeFinishedPage, finishedPageType } from '#lib/front/finished-page.ts';
import { answerWithStatus, currentRequest, note } from './request-context.ts';
import { answerPage, emptyDocument, type SocketAnswer, useTestPageServer } from './test-press.ts';

const press = useTestPageServer();

function pageOf({ status, type, body }: SocketAnswer) {
  expect([status, type]).toEqual([200, finishedPageType]);
  return decodeFinishedPage(body);
}

/** A front asks for a page and hangs up; the render waits for what is returned to be called. */
async function askAndHangUp(): Promise<() => void> {
  const begun = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  await press.serve(async (_, response) => {
    begun.resolve();
    await go.promise;
    answerPage(response);
  });
  const hangUp = new AbortController();
  const asked = press.ask('/news', { signal: hangUp.signal });
  await begun.promise;
  hangUp.abort();
  await expect(asked).rejects.toThrow();
  return go.resolve;
}

describe('a press', () => {
  it('hands over a page with its status, its notes and its tag', async () => {
    await press.serve((_, response) => {
      answerWithStatus(410);
      note('story:1');
      answerPage(response);
    });
    const page = pageOf(await press.ask('/society/2026/11/22/x'));
    expect(page.status).toBe(410);
    expect(page.body).toEqual({ identity: Buffer.from('<p>страница</p>') });
    expect(page.notes.main).toEqual(['story:1']);
    expect(press.counted).toEqual([{ target: '/society/2026/11/22/x', status: 410 }]);
  });

  it('tells what is read which event it must hold, and the framework nothing of it', async () => {
    await press.serve((request, response) => {
      answerPage(response, `${currentRequest()?.afterEvent} ${request.headers['x-after-event']}`);
    });
    const page = pageOf(await press.ask('/', { headers: { 'x-after-event': '42' } }));
    expect(page.body).toEqual({ identity: Buffer.from('42 undefined') });
  });

  it('passes address and host on as they came', async () => {
    await press.serve(({ url, headers }, response) =>
      answerPage(response, `${headers.host} ${url}`),
    );
    const page = pageOf(
      await press.ask('/search?q=%D0%B0&page=2', { headers: { host: 'vestka.test' } }),
    );
    expect(page.body).toEqual({ identity: Buffer.from('vestka.test /search?q=%D0%B0&page=2') });
  });

  it('answers a failed render with a failure of its own', async () => {
    await press.serve((request, response) => {
      if (request.url === '/throws') throw new Error('the renderer broke');
      if (request.url === '/half') {
        response.write('<p>half');
        response.destroy(new Error('the stream broke'));
        return;
      }
      emptyDocument(response);
    });
    for (const path of ['/empty', '/throws', '/half']) {
      const got = await press.ask(path);
      expect([got.status, got.type]).toEqual([500, 'text/plain; charset=utf-8']);
    }
    expect(press.counted.map(({ status }) => status)).toEqual([500, 500, 500]);
  });

  it.each([
    ['a page with a hole', answerPage],
    ['an empty page', emptyDocument],
  ])('says that the database is away rather than give %s', async (_, write) => {
    await press.serve((_request, response) => {
      const context = currentRequest();
      if (context) context.databaseFailed = true;
      write(response);
    });
    const got = await press.ask('/');
    expect(got.status).toBe(503);
    expect(got.body.toString()).toContain('database');
  });

  it('gives the body of a write to the framework, and its own words back, failures too', async () => {
    await press.serve(async (request, response) => {
      let text = '';
      for await (const part of request) text += part;
      response.writeHead(text === 'late' ? 503 : 201, {
        'Content-Type': 'application/json',
        'X-Event': '7',
      });
      response.end(JSON.stringify({ text }));
    });
    const write = (body: string) => press.ask('/api/wire', { method: 'POST', body });
    const page = pageOf(await write('новость'));
    expect(page).toMatchObject({ status: 201, event: 7 });
    expect(page.body).toEqual({ identity: Buffer.from('{"text":"новость"}') });
    expect(pageOf(await write('late')).status).toBe(503);
  });

  it('goes on with a render when the front hangs up', async () => {
    const goOn = await askAndHangUp();
    goOn();
    await expect.poll(() => press.counted).toEqual([{ target: '/news', status: 200 }]);
  });
});

describe('close', () => {
  it('waits for a render whose front has hung up: what it reads from is there until then', async () => {
    const goOn = await askAndHangUp();
    let isClosed = false;
    const closed = press.close().then(() => {
      isClosed = true;
    });
    await new Promise((done) => setTimeout(done, 100));
    expect(isClosed).toBe(false);
    goOn();
    await closed;
    expect(press.counted).toEqual([{ target: '/news', status: 200 }]);
  });

  it('finishes the open answers and takes no new ones', async () => {
    const begun = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    await press.serve(async (_, response) => {
      begun.resolve();
      await go.promise;
      answerPage(response, 'whole');
    });
    const answer = press.ask('/');
    await begun.promise;
    const closed = press.close();
    await expect(press.ask('/')).rejects.toThrow();
    go.resolve();
    expect(pageOf(await answer).body).toEqual({ identity: Buffer.from('whole') });
    await closed;
  });

  it('cuts an answer that does not end in time', async () => {
    const begun = Promise.withResolvers<void>();
    await press.serve(() => {
      begun.resolve();
      return new Promise<void>(() => undefined);
    });
    const cut = expect(press.ask('/')).rejects.toThrow();
    await begun.promise;
    await press.close(50);
    await cut;
  });
});

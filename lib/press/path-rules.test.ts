import { describe, expect, it } from 'vitest';
import { judgeRequest } from './path-rules.ts';

const judge = (target: string, method = 'GET') => judgeRequest(method, target);

describe('judgeRequest', () => {
  it.each(['/', '/news', '/news/page/2?from=rss', '/tags/%D0%B3%D0%BE%D0%B4', '/_next/static/a/'])(
    'lets %s pass as it is',
    (target) => expect(judge(target)).toEqual({ kind: 'render', url: target }),
  );

  it.each([
    ['/news/', '/news'],
    ['/news/?a=1&b=%zz', '/news?a=1&b=%zz'],
    ['/news//2023///12/', '/news/2023/12'],
    ['/society/../news', '/news'],
    ['/%2e%2e/news', '/news'],
    ['http://other.example/news/', '/news'],
  ])('sends %s to %s in one step', (target, location) => {
    expect(judge(target)).toEqual({ kind: 'redirect', location });
    expect(judge(location)).toEqual({ kind: 'render', url: location });
  });

  it.each(['//evil.example/', '/\\evil.example/', '/.//evil.example', '/x/..//evil.example/'])(
    'never sends %s to another host',
    (target) => expect(judge(target)).toEqual({ kind: 'redirect', location: '/evil.example' }),
  );

  it.each(['/%zz', '/%', '/%ff', '/news/%00', '/news/%0a', '*', ''])(
    'refuses %j, which is no readable path',
    (target) => expect(judge(target)).toEqual({ kind: 'refuse', status: 400 }),
  );

  it('takes the key of flight data out of the query and leaves the rest', () => {
    expect(judge('/news?_rsc=1a2b&q=%D0%B0&_rsc')).toEqual({
      kind: 'render',
      url: '/news?q=%D0%B0',
    });
  });

  it('lets pages only be read', () => {
    expect(judge('/news', 'HEAD').kind).toBe('render');
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(judge('/news', method)).toEqual({ kind: 'refuse', status: 405, allow: 'GET, HEAD' });
    }
    expect(judge('/apiary', 'POST').kind).toBe('refuse');
    expect(judge('/api/wire', 'POST')).toEqual({ kind: 'render', url: '/api/wire' });
  });

  it('opens the tools of the framework to any method; a front refuses them', () => {
    expect(judge('/__nextjs_original-stack-frames', 'POST').kind).toBe('render');
  });
});

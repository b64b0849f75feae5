import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { html } from '#lib/html.ts';
import { newRequestContext, runInRequestContext } from '#lib/press/request-context.ts';
import { StaticPart } from './static-part.tsx';

beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'production');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const part = (text: string) =>
  StaticPart({ as: 'footer', at: '.footer', className: 'footer', html: html`<p>${text}</p>` });

test('a press writes the part once: nothing of it is in what travels to the browser', () => {
  runInRequestContext(newRequestContext(), () => {
    const element = part('Архив');
    expect(JSON.stringify(element.props)).not.toContain('Архив');
    expect(renderToStaticMarkup(element)).toBe('<footer class="footer"><p>Архив</p></footer>');
  });
});

test('pages rendered at the same time keep their own parts', async () => {
  const render = (text: string) =>
    runInRequestContext(newRequestContext(), async () => {
      const element = part(text);
      await new Promise(setImmediate);
      return renderToStaticMarkup(element);
    });
  expect(await Promise.all([render('Один'), render('Два')])).toEqual([
    '<footer class="footer"><p>Один</p></footer>',
    '<footer class="footer"><p>Два</p></footer>',
  ]);
});

test('without a press the part travels as it is', () => {
  expect(renderToStaticMarkup(part('Архив'))).toContain('<p>Архив</p>');
});

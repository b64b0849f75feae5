import { expect } from '@playwright/test';
import type { Reply } from './ask.ts';

/** The document without its scripts: what stands on the page before any of them runs. */
export function markupOf(html: string): string {
  return html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
}

/** The head of a document. */
export function headOf(html: string): string {
  return /<head\b[\s\S]*?<\/head>/.exec(html)?.[0] ?? '';
}

/**
 * Expects a whole page of the portal in the first HTML: masthead with the name and the categories,
 * one heading, content, footer, and a title in the head.
 */
export function expectCompletePage(reply: Reply): void {
  const markup = markupOf(reply.text);
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(markup).toMatch(/^<!DOCTYPE html>/i);
  expect(markup).toMatch(/<html [^>]*lang="ru"/);
  expect(markup).not.toContain('__next_error__');
  expect(headOf(reply.text)).toMatch(
    /<title>[^<]+ — Вестка<\/title>|<title>Вестка: [^<]+<\/title>/,
  );
  expect(markup.match(/<h1[\s>]/g)).toHaveLength(1);
  const [header = ''] = /<header[\s\S]*?<\/header>/.exec(markup) ?? [];
  expect(header).toMatch(/<a href="\/">Вестка<\/a>/);
  expect(header).toContain('href="/news"');
  expect(header).toContain('href="/society"');
  expect(markup).toMatch(/<main[\s>][\s\S]*<h1[\s\S]*<\/main>[\s\S]*<footer[\s>][\s\S]*<\/footer>/);
}

/**
 * Expects texts read one after another to be the same. They are read again when they are not: tests
 * beside this one publish stories, and every page shows the newest.
 */
export async function expectSame(read: () => Promise<string[]>): Promise<void> {
  const different = async () => new Set(await read()).size;
  await expect.poll(different, { message: 'different texts', timeout: 15_000 }).toBe(1);
}

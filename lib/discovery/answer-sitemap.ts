import type { Html } from '#lib/html.ts';

/**
 * Answers with a sitemap. How long it may be kept, and who has it already, is the front's matter.
 * @param changedAt before this nothing changed in it, what left it included; `null` when not known.
 */
export function answerSitemap(xml: Html, changedAt: Date | null): Response {
  return new Response(xml.text, {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      ...(changedAt && { 'Last-Modified': changedAt.toUTCString() }),
    },
  });
}

/** Answers that no sitemap stands at an address. */
export function answerNoSitemap(): Response {
  return new Response('Нет такой карты сайта.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

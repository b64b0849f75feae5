import { site } from '#lib/site.ts';
import { failureStyle } from './failure-style.ts';

/** Seconds after which a reader's program may ask again while the database is away. */
export const RETRY_AFTER_SECONDS = 30;

export type FailureStatus = 400 | 405 | 500 | 503;

interface FailureText {
  title: string;
  paragraphs: readonly string[];
  /** For programs, which get one line instead of a page. */
  line: string;
}

const texts: Record<FailureStatus, FailureText> = {
  400: {
    title: 'Неверный адрес',
    paragraphs: [
      'В адресе есть знаки, которые невозможно прочитать. Возможно, ссылка повреждена при копировании.',
      'Проверьте адрес или начните с\u00A0главной страницы.',
    ],
    line: 'Bad request: the address cannot be read.',
  },
  405: {
    title: 'Такой запрос не\u00A0поддерживается',
    paragraphs: ['Эту страницу можно только прочитать. Откройте её по\u00A0ссылке.'],
    line: 'Method not allowed.',
  },
  500: {
    title: 'Не\u00A0удалось показать страницу',
    paragraphs: [
      'На нашей стороне произошла ошибка, она записана.',
      'Попробуйте обновить страницу немного позже или начните с\u00A0главной.',
    ],
    line: 'Internal server error.',
  },
  503: {
    title: 'Сайт ненадолго недоступен',
    paragraphs: [
      'Новости сейчас не\u00A0загружаются, но\u00A0скоро вернутся.',
      'Попробуйте обновить страницу через минуту.',
    ],
    line: 'Service unavailable, try again shortly.',
  },
};

/**
 * A complete page that says what went wrong, made from the publication's names alone: it needs
 * neither Next nor the database, no script, no font and no further request.
 */
export function failurePage(status: FailureStatus): string {
  const { title, paragraphs } = texts[status];
  const links = [
    { href: site.allNews.path, label: site.allNews.label },
    ...site.categories.map(({ slug, name }) => ({ href: `/${slug}`, label: name })),
  ];
  return `<!DOCTYPE html>
<html lang="${escapeHtml(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} — ${escapeHtml(site.name)}</title>
<link rel="icon" href="data:,">
<style>${failureStyle}</style>
</head>
<body>
<header>
<p class="wrap name"><a href="/">${escapeHtml(site.name)}</a></p>
<nav aria-label="Разделы"><ul class="wrap">
${links.map(({ href, label }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`).join('\n')}
</ul></nav>
</header>
<main class="wrap">
<h1>${escapeHtml(title)}</h1>
${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
<p><a href="/">На\u00A0главную</a></p>
</main>
<footer><p class="wrap">© ${escapeHtml(site.name)}</p></footer>
</body>
</html>
`;
}

/** One line for programs that read documents rather than pages. */
export function failureLine(status: FailureStatus): string {
  return `${texts[status].line}\n`;
}

/** A problem (RFC 9457) for programs that use the interface. */
export function failureProblem(status: FailureStatus): string {
  return JSON.stringify({ title: texts[status].line, status });
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

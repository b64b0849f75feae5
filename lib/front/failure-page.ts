import { escapeHtml } from '#lib/html.ts';
import { site } from '#lib/site.ts';
import { failureStyle } from './failure-style.ts';

/** What is answered without asking a press. */
export type FailureStatus = 400 | 403 | 404 | 405 | 408 | 413 | 414 | 417 | 429 | 431 | 500 | 503;

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
  403: {
    title: 'Такой запрос не\u00A0принимается',
    paragraphs: [
      'Он пришёл не\u00A0со\u00A0страницы этого сайта. Откройте её и\u00A0попробуйте снова.',
    ],
    line: 'Forbidden: not from a page of this site.',
  },
  404: {
    title: 'Страница не\u00A0найдена',
    paragraphs: ['Такого адреса нет. Возможно, в\u00A0нём опечатка.'],
    line: 'Not found.',
  },
  405: {
    title: 'Такой запрос не\u00A0поддерживается',
    paragraphs: ['Эту страницу можно только прочитать. Откройте её по\u00A0ссылке.'],
    line: 'Method not allowed.',
  },
  408: {
    title: 'Запрос не\u00A0пришёл целиком',
    paragraphs: ['Похоже, соединение прервалось. Попробуйте открыть страницу ещё раз.'],
    line: 'Request timeout.',
  },
  413: {
    title: 'Слишком большой запрос',
    paragraphs: ['Столько данных здесь не\u00A0принимают.'],
    line: 'Content too large.',
  },
  414: {
    title: 'Слишком длинный адрес',
    paragraphs: [
      'Таких длинных адресов у\u00A0нас нет. Проверьте ссылку или начните с\u00A0главной.',
    ],
    line: 'URI too long.',
  },
  417: {
    title: 'Такой запрос не\u00A0поддерживается',
    paragraphs: ['Откройте страницу по\u00A0ссылке.'],
    line: 'Expectation failed.',
  },
  429: {
    title: 'Слишком много запросов',
    paragraphs: ['Подождите немного и\u00A0попробуйте снова.'],
    line: 'Too many requests.',
  },
  431: {
    title: 'Слишком большой запрос',
    paragraphs: [
      'Браузер прислал больше служебных данных, чем мы читаем.',
      'Обычно помогает удалить куки этого сайта.',
    ],
    line: 'Request header fields too large.',
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
export function failureProblem(status: FailureStatus, detail?: string): string {
  return JSON.stringify({ title: texts[status].line, status, detail });
}

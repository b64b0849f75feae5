import { html } from '#lib/html.ts';
import { longestFragment, type SelectedWords, selectedWords } from './selected-words.client.ts';
import './typo.css';

/** «Нашли опечатку?»: asks about the selected words, or for the words, and sends the report. */
export function act(): void {
  const words = selectedWords();
  const dialog = document.createElement('dialog');
  dialog.className = 'typo-report';
  dialog.lang = 'ru';
  dialog.setAttribute('aria-labelledby', 'typo-title');
  dialog.innerHTML = renderReport(words).text;
  const form = dialog.querySelector('form');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(dialog, form, words);
  });
  for (const button of dialog.querySelectorAll('[data-close]')) {
    button.addEventListener('click', () => dialog.close());
  }
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function renderReport(words: SelectedWords | null) {
  const place = words
    ? html`<p class="typo-place">${words.before}<mark>${words.fragment}</mark>${words.after}</p>`
    : html`<label>Слова с опечаткой<input name="fragment" required autofocus maxlength="${longestFragment}" autocomplete="off"/></label><p>Их можно и выделить в тексте, а потом нажать Ctrl+Enter.</p>`;
  return html`<form><h2 id="typo-title">Сообщить об опечатке</h2>${place}<label>Комментарий, если нужен<textarea name="comment" maxlength="500" rows="2"></textarea></label><p class="typo-problem" role="alert"></p><div><button${words && html` autofocus`}>Отправить</button><button type="button" data-close>Отмена</button></div></form>`;
}

async function send(
  dialog: HTMLDialogElement,
  form: HTMLFormElement,
  words: SelectedWords | null,
): Promise<void> {
  const button = form.querySelector('button');
  if (button) button.disabled = true;
  const given = Object.fromEntries(new FormData(form));
  const report = { path: location.pathname, ...words, ...given };
  const status = await fetch('/api/typo', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(report),
  }).then(
    (reply) => reply.status,
    // Without a connection there is no status.
    () => 0,
  );
  if (status === 204) {
    thank(dialog);
    return;
  }
  if (button) button.disabled = false;
  const problem = dialog.querySelector('.typo-problem');
  if (problem) problem.textContent = problemOf(status);
}

function problemOf(status: number): string {
  if (status === 429) return 'Слишком много сообщений сразу. Подождите минуту и отправьте ещё раз.';
  if (status === 422) return 'В сообщении нет слов. Впишите слова с опечаткой.';
  if (status === 404) return 'Этого материала больше нет на сайте.';
  return 'Отправить не получилось. Проверьте соединение и попробуйте ещё раз.';
}

/** Behind an open dialog the page's live region is silent: the focus goes to the words themselves. */
function thank(dialog: HTMLDialogElement): void {
  dialog.innerHTML =
    html`<h2 id="typo-title" tabindex="-1">Спасибо!</h2><p>Редакция проверит эти слова.</p><div><button type="button">Закрыть</button></div>`.text;
  dialog.querySelector('button')?.addEventListener('click', () => dialog.close());
  dialog.querySelector('h2')?.focus();
}

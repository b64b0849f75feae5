import { storeChoice } from '#components/masthead/stored-choice.client.ts';
import { say } from '#components/page/live-region.client.tsx';
import { formatComfort } from './comfort-settings.ts';
import { currentComfort, keepComfort } from './keep-comfort.client.ts';
import { isThemed, renderPanel } from './panel-html.ts';
import './panel.css';

/**
 * Opens «Версия для слабовидящих». A choice shows on the page behind the panel at once. The dialog
 * closes by Esc and gives the focus back, as browsers do.
 */
export function act(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'comfort';
  dialog.setAttribute('aria-labelledby', 'comfort-title');
  fill(dialog);
  dialog.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(dialog, target);
  });
  dialog.addEventListener('reset', (event) => {
    event.preventDefault();
    storeChoice('theme', null);
    keepComfort({});
    fill(dialog);
    dialog.querySelector<HTMLElement>('[type="reset"]')?.focus();
    say('Возвращён обычный вид');
  });
  // A press beside the panel.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function fill(dialog: HTMLDialogElement): void {
  dialog.innerHTML = renderPanel(
    currentComfort(),
    document.documentElement.dataset['theme'] ?? '',
  ).text;
}

function choose(dialog: HTMLDialogElement, { name, value }: HTMLInputElement): void {
  if (name === 'theme') storeChoice('theme', value || null);
  else keepComfort({ ...currentComfort(), [name]: value });
  const theme = dialog.querySelector<HTMLFieldSetElement>('[data-group="theme"]');
  if (theme) theme.disabled = !isThemed(currentComfort());
  const note = dialog.querySelector<HTMLElement>('[data-note]');
  if (note) note.hidden = isKept();
}

/** Whether the device kept what the page shows. */
function isKept(): boolean {
  try {
    return (localStorage.getItem('comfort') ?? '') === formatComfort(currentComfort());
  } catch {
    return false;
  }
}

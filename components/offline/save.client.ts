import { say } from '#components/page/live-region.client.tsx';
import {
  canKeep,
  forgetPage,
  isFull,
  isFullDevice,
  keepPage,
  matchCopy,
  sweepFiles,
} from '#lib/offline/kept-pages.ts';
import { offlineLimits } from '#lib/offline/limits.ts';

/** Keeps the article the page shows on the device, or takes it away again. */
export async function act(control: HTMLElement): Promise<void> {
  if (!canKeep()) {
    say('Этот браузер не даёт хранить статьи на устройстве.');
    return;
  }
  const path = location.pathname;
  if (await matchCopy('saved', path)) {
    await forgetPage('saved', path);
    await sweepFiles();
    control.setAttribute('aria-pressed', 'false');
    say('Статья убрана из сохранённых.');
    return;
  }
  if (await isFull()) {
    say(`Сохранено уже ${offlineLimits.saved} статей: уберите ненужные на странице «Сохранённое».`);
    return;
  }
  say('Статья сохраняется…');
  const response = await fetch(path);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  try {
    await keepPage('saved', response, true);
  } catch (error) {
    if (!isFullDevice(error)) throw error;
    say('На устройстве не осталось места для этой статьи.');
    return;
  }
  control.setAttribute('aria-pressed', 'true');
  say('Статья сохранена: её можно читать без сети. Список — на странице «Сохранённое».');
}

import { say } from '#components/page/live-region.client.tsx';
import { stepTextSize } from './comfort-settings.ts';
import { currentComfort, keepComfort } from './keep-comfort.client.ts';

/** «А−» and «А+» in an article's row of tools. */
export function act(control: HTMLElement): void {
  const next = stepTextSize(currentComfort(), control.dataset['action'] === 'text-larger' ? 1 : -1);
  keepComfort(next);
  say(`Размер текста ${next['text'] || 100} %`);
}

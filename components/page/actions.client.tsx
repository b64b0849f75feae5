'use client';

import { useEffect } from 'react';
import { say } from './live-region.client.tsx';

/** What a press does to the control that was pressed. */
type Act = (control: HTMLElement) => void | Promise<void>;

/**
 * What `data-action` of a button or link may name. Its code, and its style, come with the first
 * press: a page whose reader only reads loads none of it.
 */
const share = () => import('#components/article/share.client.ts');
const textSize = () => import('#components/comfort/text-size.client.ts');
const actions: Readonly<Record<string, () => Promise<{ act: Act }>>> = {
  share,
  copy: share,
  print: share,
  save: () => import('#components/offline/save.client.ts'),
  'text-larger': textSize,
  'text-smaller': textSize,
  listen: () => import('#components/article/listen.client.ts'),
  lightbox: () => import('#components/article/lightbox.client.ts'),
  embed: () => import('#components/article/embed.client.ts'),
  comfort: () => import('#components/comfort/open-comfort.client.ts'),
  'close-urgent': () => import('#components/urgent/close-urgent.client.ts'),
  typo: () => import('#components/article/typo.client.ts'),
};

/** Milliseconds after which an article is taken for one that stays open: until then nothing but its
 * text matters. */
const settledMs = 3_000;

/**
 * Lets static parts of the page act. A button with `data-action` is not shown where scripts do not
 * run; a link with it leads where it leads until they do.
 */
export function Actions() {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const { target } = event;
      const control = target instanceof Element && target.closest<HTMLElement>('[data-action]');
      const load = control && actions[control.dataset['action'] ?? ''];
      // A link opened in another tab, or by the middle button, is the browser's.
      if (!load || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      load()
        .then(({ act }) => act(control))
        .catch((error: unknown) => {
          say('Не получилось. Проверьте соединение и попробуйте ещё раз.');
          throw error;
        });
    };
    document.addEventListener('click', onClick);
    // One that was pressed before this came (`lib/press/late-scripts.ts`).
    (window as Window & { pressedEarly?: HTMLElement }).pressedEarly?.click();
    const settled = setTimeout(async () => {
      const article = document.querySelector<HTMLElement>('.story');
      if (article) (await import('#components/article/attend.client.ts')).attend(article);
    }, settledMs);
    return () => {
      document.removeEventListener('click', onClick);
      clearTimeout(settled);
    };
  }, []);
  return null;
}

'use client';

import { type ReactNode, useEffect, useState } from 'react';

/**
 * Lets the masthead's `<details>` behave as menus: Esc closes and gives the focus back, a press or
 * the focus elsewhere closes. Without scripts they open and close by their own buttons.
 */
export function Menus() {
  const [suggestions, setSuggestions] = useState<ReactNode>(null);
  useEffect(() => {
    const controller = new AbortController();
    const listen = (event: string, listener: (event: Event) => void) =>
      document.addEventListener(event, listener, { capture: true, signal: controller.signal });
    // Suggestions come with the first look at a search field.
    const suggestIn = (target: EventTarget | null) => {
      if (target instanceof HTMLInputElement && target.name === 'q') {
        void import('#components/search/suggest.client.tsx').then(({ suggest }) =>
          setSuggestions(suggest(target)),
        );
      }
    };
    const opened = () => document.querySelector<HTMLDetailsElement>('.masthead details[open]');
    const closeUnless = (target: EventTarget | null) => {
      const menu = opened();
      if (menu && !(target instanceof Node && menu.contains(target))) menu.open = false;
    };
    listen('pointerdown', ({ target }) => closeUnless(target));
    listen('focusin', ({ target }) => {
      closeUnless(target);
      suggestIn(target);
    });
    // A reader may have come before the script.
    suggestIn(document.activeElement);
    // The page may come back as it was left.
    listen('visibilitychange', () => document.hidden && closeUnless(null));
    listen('keydown', (event) => {
      const menu = (event as KeyboardEvent).key === 'Escape' && opened();
      // Of what lies over a menu, suggestions, Esc closes that alone.
      if (!menu || menu.querySelector('[aria-expanded=true]')) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    listen('toggle', ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open)
        target.querySelector('input')?.focus();
    });
    showCurrent();
    return () => controller.abort();
  }, []);
  return suggestions;
}

/** Scrolls the strip to the current section where the browser does not know how to begin there. */
function showCurrent() {
  const current = document.querySelector<HTMLElement>('.strip [aria-current]');
  const strip = current?.closest('ul');
  if (!current || !strip || CSS.supports('scroll-initial-target: nearest')) return;
  strip.scrollLeft = current.offsetLeft - strip.offsetLeft - 16;
}

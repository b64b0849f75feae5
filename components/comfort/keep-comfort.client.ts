import { storeChoice } from '#components/masthead/stored-choice.client.ts';
import { type Comfort, formatComfort, parseComfort } from './comfort-settings.ts';

/** How the page is set now. */
export function currentComfort(): Comfort {
  return parseComfort(document.documentElement.dataset['comfort'] ?? '');
}

/** Sets the page, and every other open one, so; remembered on the device. */
export function keepComfort(comfort: Comfort): void {
  const words = formatComfort(comfort);
  storeChoice('comfort', words || null);
  const { documentElement, head } = document;
  // The script in the head follows what is stored; where nothing can be, it is set for this page.
  if ((documentElement.dataset['comfort'] ?? '') === words) return;
  documentElement.dataset['comfort'] = words;
  if (document.querySelector('script[src="/comfort.js"]')) return;
  const script = document.createElement('script');
  script.src = '/comfort.js';
  head.append(script);
}

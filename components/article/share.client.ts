import { say } from '#components/page/live-region.client.tsx';
import './share.css';

const copied = 'Ссылка скопирована';
/** Milliseconds the confirmation stays: long enough to be read twice. */
const shownMs = 4_000;

/** «Поделиться», «Скопировать ссылку», «Печать». */
export async function act(control: HTMLElement): Promise<void> {
  switch (control.dataset['action']) {
    case 'print':
      window.print();
      return;
    case 'share':
      await share();
      return;
    default:
      await copy(addressOf());
      confirm(control);
  }
}

/** The article's canonical address, without whatever led here. */
function addressOf(): string {
  return document.querySelector<HTMLElement>('.story')?.dataset['address'] ?? location.href;
}

/** By the device's own means; where it has none, the links at the end of the article. */
async function share(): Promise<void> {
  if (navigator.share) {
    const title = document.querySelector('.story h1')?.textContent ?? document.title;
    try {
      await navigator.share({ title, url: addressOf() });
      return;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      // The reader thought better of it.
      if (error.name === 'AbortError') return;
    }
  }
  document.querySelector<HTMLElement>('.share a')?.focus();
}

/** @throws when neither the clipboard nor the older way lets anything in. */
async function copy(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    // Without TLS there is no clipboard, and a reader may have refused it: the way before it.
    const field = document.createElement('textarea');
    field.value = address;
    field.className = 'visually-hidden';
    document.body.append(field);
    const focused = document.activeElement;
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    if (!done) throw new Error('Nothing lets the address into the clipboard.');
  }
}

/** Says it where it was asked for, in a button as wide as before. */
function confirm(control: HTMLElement): void {
  const label = control.querySelector('span');
  say(copied);
  if (!label || control.dataset['done'] !== undefined) return;
  const before = label.textContent;
  control.style.width = `${control.getBoundingClientRect().width}px`;
  control.dataset['done'] = '';
  label.textContent = copied;
  setTimeout(() => {
    label.textContent = before;
    delete control.dataset['done'];
    control.style.width = '';
    say('');
  }, shownMs);
}

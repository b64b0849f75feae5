/** Where the number of the story whose bar the reader closed is kept. */
export const closedKey = 'urgent';

/** Closes the bar; the next story's will be shown. */
export function act(control: HTMLElement): void {
  const bar = control.closest<HTMLElement>('[data-id]');
  if (!bar) return;
  try {
    localStorage.setItem(closedKey, bar.dataset['id'] ?? '');
  } catch {
    // The device keeps nothing: it is closed on this page.
  }
  bar.hidden = true;
  // The button is gone: the page is read on from its content.
  document.getElementById('main')?.focus({ preventScroll: true });
}

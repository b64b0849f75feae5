import { articleVoice } from './article-voice.client.ts';

/** Seconds an article must have been seen, beside those before this module came, to count as read. */
const secondsToRead = 7;

/** What an article that stays open does by itself: all of it unseen, none of it before it is read. */
export function attend(article: HTMLElement): void {
  countRead();
  offerListening(article);
  hearTypos(article);
}

/**
 * Tells the portal once that this story was read: its path and nothing else. A page in a tab nobody
 * has looked at, or rendered ahead by the browser (`document.prerendering`), is hidden all the while.
 */
function countRead(): void {
  let seen = 0;
  const timer = setInterval(() => {
    if (document.hidden) return;
    seen += 1;
    if (seen < secondsToRead) return;
    clearInterval(timer);
    navigator.sendBeacon('/api/read', location.pathname);
  }, 1_000);
}

/** Shows «Прослушать» once there is a voice of the article's language; browsers may load it late. */
function offerListening(article: HTMLElement): void {
  if (typeof speechSynthesis === 'undefined') return;
  const look = () => {
    if (articleVoice(article)) document.documentElement.dataset['voice'] = '';
  };
  // Some browsers have no `addEventListener` there.
  speechSynthesis.addEventListener?.('voiceschanged', look);
  look();
}

/** Ctrl+Enter, or ⌘+Enter, while words of the article are selected. */
function hearTypos(article: HTMLElement): void {
  document.addEventListener('keydown', async (event) => {
    const { anchorNode, isCollapsed } = getSelection() ?? {};
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (isCollapsed !== false || !anchorNode || !article.contains(anchorNode)) return;
    event.preventDefault();
    (await import('./typo.client.ts')).act();
  });
}

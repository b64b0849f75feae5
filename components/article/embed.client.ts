import './embed.css';

/** Pixels a post may ask for: less is a mistake, more a flood. */
const LEAST = 120;
const MOST = 2_000;

/** Puts the player where the button was: from now on the other site is asked. */
export function act(button: HTMLElement): void {
  const { player = '', file } = button.dataset;
  const name = button.querySelector('b')?.textContent ?? '';
  const place = button.parentElement;
  const shown = file ? makeFile(file, player) : makeFrame(player, name.replace('Показать ', ''));
  place?.classList.add('loaded');
  button.replaceWith(shown);
  if (shown instanceof HTMLIFrameElement && place?.className.includes('post')) followHeight(shown);
  shown.focus();
}

function makeFile(kind: string, address: string): HTMLMediaElement {
  const media = document.createElement(kind === 'audio' ? 'audio' : 'video');
  media.controls = true;
  media.src = address;
  media.tabIndex = 0;
  return media;
}

/** It may show and be pressed, not lead this page elsewhere; nothing plays before it is told to. */
function makeFrame(address: string, name: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.sandbox.add(
    ...['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox'],
    ...['allow-forms', 'allow-presentation'],
  );
  frame.src = address;
  return frame;
}

/** Posts tell their height, each network in words of its own. */
function followHeight(frame: HTMLIFrameElement): void {
  const { origin } = new URL(frame.src);
  window.addEventListener('message', ({ source, origin: from, data }: MessageEvent) => {
    if (source !== frame.contentWindow || from !== origin) return;
    const height = Number(/"height":\s*"?(\d{2,4})\b/.exec(textOf(data))?.[1]);
    if (height >= LEAST && height <= MOST) frame.style.height = `${height}px`;
  });
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
}

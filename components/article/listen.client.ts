import { say } from '#components/page/live-region.client.tsx';
import { articleVoice } from './article-voice.client.ts';
import { openPlayer } from './player.client.ts';
import { type SpokenPart, spokenParts } from './spoken-parts.client.ts';
import './listen.css';

/** What is being read aloud on this page. */
interface Reading {
  toggle(): void;
}

let reading: Reading | null = null;

/** «Прослушать»: begins to read the article aloud; pressed again, pauses and goes on. */
export function act(control: HTMLElement): void {
  if (reading) {
    reading.toggle();
    return;
  }
  const article = control.closest<HTMLElement>('.story');
  const voice = article && articleVoice(article);
  if (!voice) {
    say('В браузере нет голоса, который читал бы этот текст.');
    return;
  }
  reading = startReading(control, voice, spokenParts(article, voice.lang.replace('_', '-')));
}

/**
 * Speaks part after part. To pause is to stop and to begin the part again: browsers that fetch voices
 * from afar, and phones, do not go on after a pause.
 */
function startReading(
  control: HTMLElement,
  voice: SpeechSynthesisVoice,
  parts: readonly SpokenPart[],
): Reading {
  let at = 0;
  let rate = 1;
  let isPaused = false;
  /** Held here, or a browser may collect it and never say that it ended. */
  let utterance: SpeechSynthesisUtterance | null = null;
  const label = control.querySelector('span');
  const name = label?.textContent ?? '';

  const mark = (element: HTMLElement | undefined) => {
    for (const marked of document.querySelectorAll('[data-spoken]')) {
      if (marked !== element) marked.removeAttribute('data-spoken');
    }
    element?.setAttribute('data-spoken', '');
  };

  const silence = () => {
    utterance = null;
    speechSynthesis.cancel();
  };

  const speak = () => {
    silence();
    const part = parts[at];
    if (!part) {
      stop();
      return;
    }
    mark(part.element);
    const spoken = new SpeechSynthesisUtterance(part.text);
    Object.assign(spoken, { voice, lang: voice.lang, rate });
    spoken.onend = () => {
      if (utterance !== spoken) return;
      at += 1;
      speak();
    };
    spoken.onerror = () => {
      if (utterance !== spoken) return;
      stop();
      say('Прочитать вслух не получилось.');
    };
    utterance = spoken;
    speechSynthesis.speak(spoken);
  };

  const toggle = () => {
    isPaused = !isPaused;
    if (isPaused) silence();
    else speak();
    show();
  };

  const stop = () => {
    silence();
    mark(undefined);
    const hadFocus = player.close();
    if (label) label.textContent = name;
    if (hadFocus) control.focus({ preventScroll: true });
    window.removeEventListener('pagehide', stop);
    reading = null;
  };

  const player = openPlayer(control.closest('.tools') ?? control, {
    toggle,
    stop,
    setRate(chosen) {
      rate = chosen;
      if (!isPaused) speak();
    },
  });
  const show = () => {
    const next = isPaused ? 'Продолжить' : 'Пауза';
    if (label) label.textContent = next;
    player.show(next);
  };

  // A voice goes on when its page is gone.
  window.addEventListener('pagehide', stop);
  show();
  speak();
  return { toggle };
}

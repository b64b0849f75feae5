import { html } from '#lib/html.ts';

export interface PlayerOrders {
  toggle(): void;
  stop(): void;
  /** @param rate 1 is the voice's own speed. */
  setRate(rate: number): void;
}

export interface Player {
  /** @param next what pressing the first button does now. */
  show(next: string): void;
  /** @returns whether the keyboard was in it. */
  close(): boolean;
}

const rates = [
  ['0.8', '0,8'],
  ['1', '1'],
  ['1.25', '1,25'],
  ['1.5', '1,5'],
] as const;

/** Puts the controls of what is read aloud at the foot of the screen, in the page after `place`. */
export function openPlayer(place: Element, { toggle, stop, setRate }: PlayerOrders): Player {
  const player = document.createElement('div');
  player.className = 'player';
  player.setAttribute('role', 'group');
  player.setAttribute('aria-label', 'Чтение вслух');
  player.lang = 'ru';
  const options = rates.map(
    ([rate, name]) => html`<option value="${rate}">${name}\u00A0×</option>`,
  );
  player.innerHTML =
    html`<button type="button">Пауза</button><label><span>Скорость </span><select>${options}</select></label><button type="button">Стоп</button>`.text;
  const [toggling, stopping] = player.querySelectorAll('button');
  const speed = player.querySelector('select');
  toggling?.addEventListener('click', toggle);
  stopping?.addEventListener('click', stop);
  if (speed) {
    speed.value = '1';
    speed.addEventListener('change', () => setRate(Number(speed.value)));
  }
  place.after(player);
  document.documentElement.dataset['player'] = '';
  return {
    show(next) {
      if (toggling) toggling.textContent = next;
    },
    close() {
      const hadFocus = player.contains(document.activeElement);
      player.remove();
      delete document.documentElement.dataset['player'];
      return hadFocus;
    },
  };
}

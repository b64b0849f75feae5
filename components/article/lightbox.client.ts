import './lightbox.css';
import { makeSlide, showSlide } from './lightbox-slide.client.ts';

const ARROWS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};
/** Milliseconds without scrolling after which a swipe has ended: Safari does not tell. */
const SETTLED_MS = 90;

/** Shows a picture of the article whole, over the page, and those beside it on a strip to swipe. */
export function act(pressed: HTMLElement): void {
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>('.story a[data-action="lightbox"]'),
  ];
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  dialog.setAttribute('aria-label', 'Снимки к материалу');
  dialog.innerHTML = `<p aria-live="polite"></p><ul tabindex="0" aria-label="Снимки"></ul>${
    button('previous', 'Предыдущий снимок', 'm13 3-7 7 7 7') +
    button('next', 'Следующий снимок', 'm7 3 7 7-7 7') +
    button('close', 'Закрыть', 'm4 4 12 12M16 4 4 16')
  }`;
  const find = <T extends HTMLElement>(selector: string) => dialog.querySelector(selector) as T;
  const [counter, strip] = [find('p'), find('ul')];
  const [previous, next, close] = [find('.previous'), find('.next'), find('.close')];
  const slides = links.map(makeSlide);
  strip.append(...slides);
  document.body.append(dialog);

  const last = slides.length - 1;
  dialog.classList.toggle('single', last === 0);
  let at = -1;
  /** Says which picture this is and has those beside it loaded. */
  const arrive = (place: number) => {
    if (place === at) return;
    at = place;
    // The page's own live region cannot be heard from under a dialog.
    counter.textContent = last === 0 ? '' : `${at + 1} из ${last + 1}`;
    for (const [number, slide] of slides.entries()) {
      slide.inert = number !== at;
      if (Math.abs(number - at) < 2) showSlide(slide);
    }
    previous.ariaDisabled = String(at === 0);
    next.ariaDisabled = String(at === last);
  };
  const go = (place: number, behavior: ScrollBehavior = 'smooth') => {
    const to = Math.min(Math.max(place, 0), last);
    arrive(to);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    strip.scrollTo({ left: to * strip.clientWidth, behavior: calm ? 'instant' : behavior });
  };

  let settling: ReturnType<typeof setTimeout>;
  strip.addEventListener('scroll', () => {
    clearTimeout(settling);
    settling = setTimeout(
      () => arrive(Math.round(strip.scrollLeft / strip.clientWidth)),
      SETTLED_MS,
    );
  });
  window.addEventListener('resize', keepPlace);
  function keepPlace() {
    go(at, 'instant');
  }
  dialog.addEventListener('keydown', (event) => {
    const step = ARROWS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(step(at, last));
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Node && previous.contains(target)) go(at - 1);
    else if (target instanceof Node && next.contains(target)) go(at + 1);
    else if (target instanceof Node && close.contains(target)) dialog.close();
    // Beside the picture, as beside any dialog.
    else if (target instanceof HTMLElement && /^(?:DIALOG|LI|UL|FIGURE)$/.test(target.tagName))
      dialog.close();
  });

  // «Back» closes it, as it closes anything that covers the page.
  history.pushState({ ...history.state, lightbox: true }, '');
  const onBack = () => dialog.close();
  window.addEventListener('popstate', onBack);
  dialog.addEventListener('close', () => {
    window.removeEventListener('popstate', onBack);
    window.removeEventListener('resize', keepPlace);
    if (history.state?.lightbox) history.back();
    dialog.remove();
    pressed.focus({ preventScroll: true });
  });

  dialog.showModal();
  strip.focus();
  go(links.indexOf(pressed as HTMLAnchorElement), 'instant');
}

function button(name: string, label: string, drawing: string): string {
  return `<button type="button" class="${name}" aria-label="${label}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="${drawing}"/></svg></button>`;
}

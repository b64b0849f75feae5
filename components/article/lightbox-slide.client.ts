/** Widths uncropped pictures exist in (`lib/pictures/picture-size.ts`), from what fills a phone. */
const WIDTHS = [480, 800, 1200, 1600];

/** A picture of the page whole, with its words; nothing is loaded yet. */
export function makeSlide(link: HTMLAnchorElement): HTMLLIElement {
  const slide = document.createElement('li');
  const figure = document.createElement('figure');
  const image = document.createElement('img');
  image.alt = link.querySelector('img')?.alt ?? '';
  image.dataset['address'] = link.getAttribute('href') ?? '';
  figure.append(image);
  const words = link.parentElement?.querySelector('figcaption')?.cloneNode(true);
  // One credit for all pictures stands once in the story, and is meant for each.
  const credit = document.querySelector('.story [data-credits]')?.textContent;
  if (words || credit) {
    const caption = document.createElement('figcaption');
    if (words) caption.append(...words.childNodes);
    if (credit) {
      const line = document.createElement('span');
      line.textContent = credit;
      caption.append(' ', line);
    }
    figure.append(caption);
  }
  slide.append(figure);
  return slide;
}

/** Has the picture of a slide loaded, as large as the screen needs it. */
export function showSlide(slide: HTMLElement): void {
  const image = slide.querySelector('img');
  const address = image?.dataset['address'];
  if (!image || !address) return;
  delete image.dataset['address'];
  const [, start = '', widest = ''] = /^(.*-)(\d+)\.jpg$/.exec(address) ?? [];
  const widths = WIDTHS.filter((width) => width < Number(widest));
  image.sizes = '100vw';
  image.srcset = [...widths, widest].map((width) => `${start}${width}.webp ${width}w`).join(', ');
  image.src = address;
}

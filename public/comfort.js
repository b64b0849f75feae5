/**
 * What a style sheet alone cannot do for the readers of «Версия для слабовидящих». Only they load
 * it, before the page is painted: `components/page/before-paint.ts`. The words of
 * `data-comfort` are those of `components/comfort/comfort-settings.ts`.
 */
(() => {
  const root = document.documentElement;
  const chosen = () => root.dataset.comfort ?? '';
  /** Conditions of the style sheets as they were written. */
  const written = new WeakMap();

  /**
   * A `rem` in a media query is the browser's own size of text, not the page's. So they are
   * enlarged with the text: a page at 200 % is laid out as for a screen half as wide, which is what
   * the browser's own enlarging does.
   */
  const resize = () => {
    const factor = Number(/\btext-(\d+)/.exec(chosen())?.[1] ?? 100) / 100;
    const walk = (rule) => {
      if (rule.media?.mediaText && rule.cssRules) {
        const text = written.get(rule) ?? rule.media.mediaText;
        written.set(rule, text);
        const enlarged = text.replace(/[\d.]+(?=rem)/g, (size) => size * factor);
        if (rule.media.mediaText !== enlarged) rule.media.mediaText = enlarged;
      }
      for (const inner of rule.cssRules ?? []) walk(inner);
    };
    for (const sheet of document.styleSheets) walk(sheet);
  };

  /** Lazy pictures that are not shown are not loaded; one that is urgent is made lazy first. */
  const calm = () => {
    if (!/\bpictures-off\b/.test(chosen())) return;
    for (const picture of document.querySelectorAll('main picture:not([data-alt])')) {
      const image = picture.querySelector('img');
      if (!image) continue;
      // Said by the style sheet in the picture's place.
      picture.dataset.alt = image.alt;
      if (image.loading === 'lazy') continue;
      image.loading = 'lazy';
      // Asked for again, and now not before it is shown.
      for (const file of picture.querySelectorAll('[srcset]')) {
        file.setAttribute('srcset', file.srcset);
      }
    }
  };

  const follow = () => {
    resize();
    calm();
  };

  if (!document.querySelector('link[href="/comfort.css"]')) {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/comfort.css';
    document.head.append(sheet);
  }
  new MutationObserver(follow).observe(root, { attributeFilter: ['data-comfort'] });
  new MutationObserver(calm).observe(root, { childList: true, subtree: true });
  // Style sheets that come on use.
  document.addEventListener('load', ({ target }) => target.sheet && resize(), true);
  follow();
  // The browser calls this once the style sheets of the head are there, before it paints.
  requestAnimationFrame(follow);
})();

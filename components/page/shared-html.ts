import type { Html } from '#lib/html.ts';

const made = new WeakMap<object, Map<string, Html>>();

/**
 * HTML that many pages show alike, made once for all of them.
 * @param of what it shows, the same object for all these pages; with it the HTML is forgotten.
 * @param name tells what is made of it from what else is, and in which of few forms.
 */
export function sharedHtml(of: object, name: string, make: () => Html): Html {
  let forms = made.get(of);
  if (!forms) {
    forms = new Map();
    made.set(of, forms);
  }
  let html = forms.get(name);
  if (!html) {
    html = make();
    forms.set(name, html);
  }
  return html;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '..', 'components', 'page', 'tokens.css');

/**
 * The tokens of `tokens.css` drawn with themselves: colours, the type scale, distances. HTML for the
 * `<body>` of any page of the portal, whose style sheet defines them.
 */
export function drawTokens(): string {
  const css = readFileSync(path, 'utf8');
  const namesOf = (pattern: RegExp) => [...css.matchAll(pattern)].map(([, name = '']) => name);
  const colours = namesOf(/--([a-z]+): light-dark\(#/g);
  const sizes = namesOf(/--(text-[\da-z]+):/g).reverse();
  const distances = namesOf(/--(spacing-\d+):/g);
  return `
    <main id="tokens" class="wrap" style="flex:none;padding-block:1.5rem">
      <div style="display:flex;gap:1rem">
        ${colours
          .map(
            (name) => `<p style="flex:1;font-size:var(--text-2xs)">
              <span style="display:block;height:4rem;border:1px solid var(--control);background:var(--${name})"></span>
              ${name}</p>`,
          )
          .join('')}
      </div>
      <div style="margin-block:1.5rem">
        ${sizes
          .map(
            (
              name,
            ) => `<p style="display:grid;grid-template-columns:7rem 1fr;align-items:baseline;white-space:nowrap;overflow:hidden">
              <span style="color:var(--soft);font-size:var(--text-2xs)">${name}</span>
              <span style="font:600 var(--${name})/1.3 var(--font-serif)">Мост через Ольху открыли раньше срока</span></p>`,
          )
          .join('')}
      </div>
      <div style="display:flex;gap:1rem;align-items:end">
        ${distances
          .map(
            (name) => `<p style="color:var(--soft);font-size:var(--text-2xs)">
              <span style="display:block;width:var(--${name});height:var(--${name});background:var(--accent)"></span>
              ${name.slice('spacing-'.length)}</p>`,
          )
          .join('')}
      </div>
    </main>`;
}

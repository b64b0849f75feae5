import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Every colour of `tokens.css` beside every ground it stands on, light and dark. */

type Theme = 'light' | 'dark';
const root = join(import.meta.dirname, '..');
const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** Colours that text is set in, with the contrast each must reach (WCAG 2.2: AAA 7, AA 4.5). */
const texts: Record<string, number> = { ink: 7, soft: 4.5, accent: 4.5, urgent: 4.5 };
/** Grounds that any text may stand on. */
const grounds = ['paper', 'wash'];
/** Grounds that carry only the text named in the same rule. */
const pressed: Record<string, string[]> = { ink: ['paper'], accent: ['paper'] };
/** Drawn without text on it: what dims the page behind a dialog, a hairline drawn as a ground. */
const bare = ['shade', 'line', 'control'];
/** Edges of what can be pressed or filled in, focus, and marks that mean something: 3:1. */
const marks = ['accent', 'control', 'urgent', 'soft', 'ink'];

const pairs = [
  ...Object.entries(texts).flatMap(([text, least]) =>
    grounds.map((ground) => ({ text, ground, least })),
  ),
  ...Object.entries(pressed).flatMap(([ground, on]) =>
    on.map((text) => ({ text, ground, least: 4.5 })),
  ),
  ...marks.flatMap((text) => grounds.map((ground) => ({ text, ground, least: 3 }))),
];

for (const theme of ['light', 'dark'] as const) {
  test.each(pairs)(`${theme}: $text on $ground reaches $least`, ({ text, ground, least }) => {
    expect(contrast(colourOf(text, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(least);
  });
}

const rules = globSync('*/*.css', { cwd: root })
  .filter((path) => !/tokens|print|lightbox/.test(path))
  .flatMap((path) => declarationsOf(readFileSync(join(root, path), 'utf8'), path));

const comfort = readFileSync(join(root, '../public/comfort.css'), 'utf8');
const schemes = [...comfort.matchAll(/\[data-comfort~="colours-([a-z-]+)"\] \{([^}]*)\}/g)];

test('the colours for low vision are four sets', () => {
  expect(schemes.map(([, name]) => name)).toHaveLength(4);
});

// WCAG 2.2, 1.4.6; the others of `texts` and `grounds` are set to these.
test.each(
  schemes.flatMap(([, scheme = '', declarations = '']) =>
    ['ink', 'accent', 'urgent'].map((text) => ({ scheme, text, declarations })),
  ),
)('$scheme: $text on paper reaches 7', ({ text, declarations }) => {
  const [one, ground] = [text, 'paper'].map((name) => channelsOf(hexIn(declarations, name)));
  if (!one || !ground) throw new Error('No colour');
  expect(contrast(one, ground)).toBeGreaterThanOrEqual(7);
});

test('the other colours for low vision are two of these', () => {
  for (const name of ['soft', 'line', 'control'])
    expect(comfort).toContain(`--${name}: var(--ink)`);
  expect(comfort).toContain('--wash: var(--paper)');
});

test('the lightbox is dark in both themes, and its words reach 7', () => {
  const css = readFileSync(join(root, 'article/lightbox.css'), 'utf8');
  const ground = channelsOf(/background: (#[0-9a-f]{6})/.exec(css)?.[1] ?? '');
  const words = [...css.matchAll(/[^-]color: (#[0-9a-f]{6})/g)].map(([, hex = '']) => hex);
  expect(words).toHaveLength(2);
  for (const hex of words) expect(contrast(channelsOf(hex), ground)).toBeGreaterThanOrEqual(7);
});

test('every colour a style sheet uses is one of these, on a ground of these', () => {
  expect(rules.length).toBeGreaterThan(50);
  const unmeasured = rules.filter(({ declarations }) => {
    const tokenIn = (...names: string[]) =>
      tokenOf(declarations.findLast(({ name }) => names.includes(name))?.value ?? '');
    const text = tokenIn('color');
    const ground = tokenIn('background', 'background-color');
    const onPressed = ground && pressed[ground];
    const knowsText = !text || (onPressed ? onPressed.includes(text) : text in texts);
    const knowsGround = !ground || onPressed || [...grounds, ...bare].includes(ground);
    const edges = declarations
      .filter(({ name }) => /^(?:outline|border)/.test(name))
      .map(({ value }) => tokenOf(value));
    return !knowsText || !knowsGround || !edges.every((edge) => !edge || isEdge(edge));
  });
  expect(unmeasured).toEqual([]);
});

test('no style sheet has a colour of its own', () => {
  const own = rules.filter(({ declarations }) =>
    declarations.some(
      ({ name, value }) =>
        !name.startsWith('mask') && /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|okl)/.test(value),
    ),
  );
  expect(own).toEqual([]);
});

test('the page shown without the style sheet has the same colours', () => {
  const style = readFileSync(join(root, '../lib/front/failure-style.ts'), 'utf8');
  const [light = '', dark = ''] = [...style.matchAll(/:root\{([^}]*--paper[^}]*)\}/g)].map(
    ([, found]) => found,
  );
  for (const name of ['paper', 'ink', 'soft', 'line', 'accent']) {
    expect(hexIn(light, name)).toBe(hexOf(name, 'light'));
    expect(hexIn(dark, name)).toBe(hexOf(name, 'dark'));
  }
});

/** `#fff` as `#ffffff`. */
function hexIn(declarations: string, name: string): string {
  const hex = new RegExp(`--${name}: ?(#[0-9a-f]+)`).exec(declarations)?.[1] ?? '';
  return hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
}

function isEdge(token: string): boolean {
  return token === 'line' || marks.includes(token);
}

function hexOf(name: string, theme: Theme): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(
    tokens,
  );
  const hex = found?.[theme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`tokens.css has no colour ${name}.`);
  return hex;
}

function colourOf(name: string, theme: Theme): [number, number, number] {
  return channelsOf(hexOf(name, theme));
}

function channelsOf(hex: string): [number, number, number] {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

/** As WCAG 2.2 counts it, 1–21. */
function contrast(one: [number, number, number], other: [number, number, number]): number {
  const luminance = (colour: [number, number, number]) => {
    const [red, green, blue] = colour.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function tokenOf(value: string): string | undefined {
  return /var\(--([a-z]+)\)/.exec(value)?.[1];
}

/**
 * The rules of a nested style sheet, each with the declarations that are its own. What is drawn
 * behind a rule's text as `::before` is its ground too.
 */
function declarationsOf(css: string, path: string) {
  const found: { where: string; declarations: { name: string; value: string }[] }[] = [];
  const open: (typeof found)[number][] = [];
  for (const [, text = '', end] of css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{};]*)([{};])/g)) {
    const [name = '', ...value] = text.trim().split(':');
    if (end === '{') {
      const rule = { where: `${path} ${text.trim().replace(/\s+/g, ' ')}`, declarations: [] };
      open.push(rule);
      found.push(rule);
    } else if (value.length > 0) {
      const declaration = { name: name.trim(), value: value.join(':').trim() };
      const [outer, rule] = open.slice(-2);
      (rule ?? outer)?.declarations.push(declaration);
      if (rule?.where.endsWith('&::before') && declaration.name === 'background') {
        outer?.declarations.push(declaration);
      }
    }
    if (end === '}') open.pop();
  }
  return found.filter(({ declarations }) => declarations.length > 0);
}

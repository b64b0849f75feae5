import 'server-only';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Font, openSync } from 'fontkit';

/** From what is at hand at run time: the bundle a route is built into knows no font files. */
const require = createRequire(join(process.cwd(), 'package.json'));

/** The files of the family, the most used first; each is opened when a sign of it is needed. */
const subsets = ['latin', 'cyrillic', 'latin-ext', 'cyrillic-ext', 'greek'] as const;

export type Weight = 400 | 600 | 800;

const opened = new Map<string, Font>();

function fontOf(subset: string, weight: Weight): Font {
  const name = `@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`;
  let font = opened.get(name);
  if (!font) {
    const file = openSync(require.resolve(name));
    if (!('layout' in file)) throw new Error(`${name} is a collection of fonts`);
    font = file;
    opened.set(name, font);
  }
  return font;
}

/**
 * The publication's type outside browsers: Source Serif 4, a file for each alphabet. Signs none of
 * them has (emoji, for example) are left out.
 */
export class Typeface {
  readonly #weight: Weight;
  /** Of a sign, the font that has it. */
  readonly #fonts = new Map<string, Font | null>();

  constructor(weight: Weight) {
    this.#weight = weight;
  }

  /** How wide a text is at size 1, kerning included. */
  measure(text: string): number {
    let width = 0;
    for (const { font, part } of this.#runsOf(text)) {
      width += font.layout(part).advanceWidth / font.unitsPerEm;
    }
    return width;
  }

  /** A line as the data of an SVG path that begins at `x` and stands on `baseline`; pixels. */
  draw(text: string, { x, baseline, size }: { x: number; baseline: number; size: number }): string {
    let data = '';
    let at = x;
    for (const { font, part } of this.#runsOf(text)) {
      const scale = size / font.unitsPerEm;
      const { glyphs, positions } = font.layout(part);
      for (const [index, glyph] of glyphs.entries()) {
        data += glyph.path.scale(scale, -scale).translate(at, baseline).toSVG();
        at += (positions[index]?.xAdvance ?? 0) * scale;
      }
    }
    return data;
  }

  /** The text in pieces of one font each. */
  #runsOf(text: string): { font: Font; part: string }[] {
    const runs: { font: Font; part: string }[] = [];
    for (const sign of text.replaceAll('\u00a0', ' ')) {
      const font = this.#fontFor(sign);
      const last = runs.at(-1);
      if (font && last?.font === font) last.part += sign;
      else if (font) runs.push({ font, part: sign });
    }
    return runs;
  }

  #fontFor(sign: string): Font | null {
    let font = this.#fonts.get(sign);
    if (font === undefined) {
      const code = sign.codePointAt(0) ?? 0;
      const subset = subsets.find((one) => fontOf(one, this.#weight).hasGlyphForCodePoint(code));
      font = subset ? fontOf(subset, this.#weight) : null;
      this.#fonts.set(sign, font);
    }
    return font;
  }
}

/** One ending of a hunspell affix file: what a base loses, what it gets, and which bases may. */
export interface AffixRule {
  flag: string;
  strip: string;
  add: string;
  /** What the end of the base must look like. */
  fits: RegExp;
}

/**
 * The endings (`SFX`) of a hunspell affix file whose flags are single letters (hunspell(5), «Affix
 * file options»). Prefixes are left out: the Russian dictionary has none.
 */
export function parseAffixRules(text: string): AffixRule[] {
  return text.split('\n').flatMap((line) => {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || !flag || !strip || !add || !condition) return [];
    return [{ flag, strip: orNothing(strip), add: orNothing(add), fits: endOf(condition) }];
  });
}

/** Hunspell writes `0` for nothing. */
function orNothing(ending: string): string {
  return ending === '0' ? '' : ending;
}

/** A condition is letters and sets of letters, which a regular expression reads alike. */
function endOf(condition: string): RegExp {
  return new RegExp(`${condition}$`, 'u');
}

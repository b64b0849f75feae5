import { site } from '#lib/site.ts';

/**
 * Where the narrower topics of each field begin. IPTC numbered the Media Topics of 2010 through, one
 * field after another; a topic added since has a number that tells nothing, and says nothing here.
 * (IPTC NewsCodes, scheme `medtop`.)
 */
const fields = [
  [20000002, '01'],
  [20000053, '16'],
  [20000082, '02'],
  [20000139, '03'],
  [20000170, '04'],
  [20000398, '05'],
  [20000418, '06'],
  [20000446, '07'],
  [20000497, '08'],
  [20000509, '09'],
  [20000538, '10'],
  [20000574, '11'],
  [20000657, '12'],
  [20000710, '13'],
  [20000768, '14'],
  [20000822, '15'],
  [20001128, '17'],
] as const;
const LAST_OF_2010 = 20001131;

/** No letter stands right before the digits: `wd:Q15270647` is Wikidata's. */
const TOPIC = /(?:^|[^\p{L}\d])((?:0[1-9]|1[0-7]|20)\d{6})$/u;

/** True for a code of IPTC's Media Topics or Subject Codes, bare, as a QCode or as an address. */
export function isTopic(code: string): boolean {
  return TOPIC.test(code);
}

/**
 * Our category for an IPTC code: a Media Topic (`medtop:04000000`,
 * `http://cv.iptc.org/newscodes/mediatopic/20000349`) or one of the older Subject Codes
 * (`subj:04015000`, `15054000`), whose fields have the same numbers.
 * @returns a slug; `null` for an IPTC code that tells no field; `undefined` for no IPTC code.
 */
export function categoryOfTopic(code: string): string | null | undefined {
  const digits = TOPIC.exec(code)?.[1];
  if (digits === undefined) return undefined;
  const field = digits.startsWith('20') ? fieldOf(Number(digits)) : digits.slice(0, 2);
  return field === undefined ? null : (site.topics[field] ?? null);
}

function fieldOf(topic: number): string | undefined {
  if (topic > LAST_OF_2010) return undefined;
  return fields.findLast(([first]) => first <= topic)?.[1];
}

import { markupOf } from './complete-page.ts';

/**
 * What a reader may be shown of stories that change while they are read. A story's headline or
 * correction carries a word of its own and the number of its state: `Слово7х3в12`.
 */

/** What became of a story by one order. */
export interface State {
  kind: 'published' | 'corrected' | 'withdrawn';
  /** When it was acknowledged; `null` while it is on its way. */
  ackedAt: number | null;
  /** The front that took it; `null`: it came through the door. */
  front: number | null;
}

export interface ToldStory {
  word: string;
  uri: string;
  id: number;
  path: string;
  /** In the order of their orders; the number of one is its place here. */
  states: State[];
}

/** An answer a reader got. */
export interface Seen {
  front: number;
  /** When the request was sent. */
  askedAt: number;
  status: number;
  text: string;
}

/** Milliseconds after which the other fronts must show what one took. */
export interface Slack {
  otherFrontMs: number;
}

/** The state an answer must show at least: -1 before the first one had to be seen. */
export function floorOf(story: ToldStory, { front, askedAt }: Seen, { otherFrontMs }: Slack) {
  return story.states.findLastIndex(
    (state) =>
      state.ackedAt !== null &&
      state.ackedAt + (state.front === front ? 0 : otherFrontMs) <= askedAt,
  );
}

/**
 * What is wrong with the answer at a story's own address; `null` when nothing is. A failure (5xx)
 * is none of an old page.
 */
export function judgeArticle(story: ToldStory, seen: Seen, slack: Slack): string | null {
  const floor = floorOf(story, seen, slack);
  const where = `front ${seen.front}, ${story.path}: ${seen.status}`;
  if (seen.status >= 500) return null;
  if (seen.status === 404) return floor < 0 ? null : `${where} after state ${floor}`;
  if (seen.status === 410) {
    const withdrawn = story.states.findLastIndex(({ kind }) => kind === 'withdrawn');
    return withdrawn >= floor && withdrawn >= 0 ? null : `${where}, never withdrawn`;
  }
  if (seen.status !== 200) return where;
  const shown = Math.max(-1, ...numbersOf(story, withoutRails(seen.text)));
  return shown >= Math.max(0, floor) ? null : `${where}, state ${shown} after ${floor}`;
}

/**
 * What is wrong with a list of the newest stories. What stands beside it is not judged: rails may
 * be some seconds late.
 * @param newest stories that must stand there once they are visible
 */
export function judgeList(
  stories: readonly ToldStory[],
  newest: readonly ToldStory[],
  seen: Seen,
  slack: Slack,
): string[] {
  if (seen.status >= 500) return [];
  // Feeds print what was corrected once, however often the headline has changed since.
  const text = withoutRails(seen.text).replace(/Уточнено: [^.]*\./g, '');
  const wrong: string[] = [];
  for (const story of stories) {
    const floor = floorOf(story, seen, slack);
    const numbers = numbersOf(story, text);
    if (numbers.length === 0) {
      const mustStand = floor >= 0 && !story.states.some(({ kind }) => kind === 'withdrawn');
      if (mustStand && newest.includes(story)) wrong.push(`${story.word} is not there`);
    } else if (story.states[floor]?.kind === 'withdrawn') {
      wrong.push(`${story.word} is still there after its withdrawal`);
    } else if (Math.min(...numbers) < headlineFloor(story, floor)) {
      wrong.push(`${story.word}: state ${Math.min(...numbers)} after ${floor}`);
    }
  }
  return wrong.map((one) => `front ${seen.front}, a list: ${one}`);
}

/** A correction adds a note to the article and leaves the headline as it was. */
function headlineFloor(story: ToldStory, floor: number): number {
  return story.states.findLastIndex(({ kind }, at) => at <= floor && kind === 'published');
}

function numbersOf({ word }: ToldStory, text: string): number[] {
  return [...text.matchAll(new RegExp(`${word}в(\\d+)`, 'g'))].map(([, number]) => Number(number));
}

/** The page's own matter; JSON as it is. */
function withoutRails(text: string): string {
  return text.startsWith('{') ? text : markupOf(text).replace(/<aside\b[\s\S]*?<\/aside>/g, '');
}

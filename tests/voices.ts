import type { Page } from '@playwright/test';

/** What the page of a test was told to say, and what it did with the voice. */
export interface Heard {
  /** Texts, in order. */
  spoken: string[];
  rates: number[];
  /** How often it was silenced. */
  silenced: number;
}

/**
 * Gives the browser voices, which the one that runs tests does not have: they say nothing and end when
 * told to. Call before the page is opened.
 * @param languages of the voices; they are there from the beginning unless `late`.
 */
export async function giveVoices(page: Page, languages: string[], late = false): Promise<void> {
  await page.addInitScript(
    ([lang, isLate]) => {
      const heard = { spoken: [] as string[], rates: [] as number[], silenced: 0 };
      let voices = isLate ? [] : lang;
      let current: SpeechSynthesisUtterance | null = null;
      const speech = Object.assign(new EventTarget(), {
        getVoices: () => voices.map((one) => ({ lang: one, localService: true, name: one })),
        speak(utterance: SpeechSynthesisUtterance) {
          current = utterance;
          heard.spoken.push(utterance.text);
          heard.rates.push(utterance.rate);
        },
        cancel() {
          heard.silenced += 1;
          current = null;
          sessionStorage.setItem('silenced', String(heard.silenced));
        },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      Object.assign(window, {
        SpeechSynthesisUtterance: class {
          rate = 1;
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
        heard,
        endUtterance: () => current?.onend?.({} as SpeechSynthesisEvent),
        failUtterance: () => current?.onerror?.({} as SpeechSynthesisErrorEvent),
        loadVoices() {
          voices = lang;
          speech.dispatchEvent(new Event('voiceschanged'));
        },
      });
    },
    [languages, late] as const,
  );
}

/** What was heard so far. */
export function heardIn(page: Page): Promise<Heard> {
  return page.evaluate(() => (window as unknown as { heard: Heard }).heard);
}

/** Has the voices of `giveVoices` do something. */
export async function tellVoices(
  page: Page,
  what: 'endUtterance' | 'failUtterance' | 'loadVoices',
): Promise<void> {
  await page.evaluate((name) => (window as unknown as Record<string, () => void>)[name]?.(), what);
}

import type { Page } from '@playwright/test';
import type { Addresses } from './find-addresses.ts';

/** A picture of a page after a reader did something on it. */
export interface StateShot {
  name: string;
  path: string | null;
  width?: number;
  height?: number;
  /** @throws where the page does not let it be done. */
  act(page: Page): Promise<void>;
}

/** Milliseconds within which what was asked for is there. */
const soon = { timeout: 10_000 };

/** What opens, speaks or grows when it is asked to. */
export function listStates(found: Addresses): StateShot[] {
  return [
    {
      name: 'comfort',
      path: found.article,
      act: (page) => press(page, '[data-action="comfort"]', '.comfort[open]'),
    },
    {
      name: 'lightbox',
      path: found.gallery,
      act: (page) => press(page, '.gallery [data-action="lightbox"]', '.lightbox[open] img'),
    },
    {
      name: 'typo',
      path: found.article,
      async act(page) {
        await page.locator('.prose p').first().selectText();
        const report = page.locator('.typo-report[open]');
        // The page listens some seconds after it came.
        for (let second = 0; second < 10 && (await report.count()) === 0; second++) {
          await page.waitForTimeout(1_000);
          await page.keyboard.press('Control+Enter');
        }
        await report.waitFor(soon);
      },
    },
    {
      name: 'suggestions',
      path: '/news',
      height: 560,
      async act(page) {
        await page.locator('.mast-head input[name="q"]').click();
        await page.locator('[role="combobox"]').first().pressSequentially('мост');
        await page.locator('.suggest [role="option"]').first().waitFor(soon);
        await page.keyboard.press('ArrowDown');
      },
    },
    {
      name: 'sections',
      path: '/news',
      height: 560,
      act: (page) => page.locator('summary:has-text("Ещё")').click(),
    },
    {
      name: 'menu-360',
      path: '/news',
      width: 360,
      height: 720,
      act: (page) => page.locator('.mast-menu summary').click(),
    },
    {
      name: 'place-chooser',
      path: '/news',
      height: 720,
      act: (page) => press(page, '.mast-place a', 'dialog.chooser[open]'),
    },
    {
      name: 'listening',
      path: found.article,
      height: 720,
      async act(page) {
        await page.evaluate(giveVoice);
        await press(page, '.tools [data-action="listen"]', '[data-spoken]');
      },
    },
    ...[1280, 360].map((width) => ({
      name: `text-200-${width}`,
      path: found.article,
      width,
      act: (page: Page) => wear(page, 'text-200'),
    })),
    ...['black-on-white', 'white-on-black', 'yellow-on-black', 'blue-on-light'].map((colours) => ({
      name: `colours-${colours}`,
      path: found.article,
      width: 360,
      height: 640,
      act: (page: Page) => wear(page, `colours-${colours}`),
    })),
    {
      name: 'print',
      path: found.notes ?? found.article,
      width: 794,
      height: 1123,
      act: (page) => page.emulateMedia({ media: 'print', colorScheme: 'light' }),
    },
  ];
}

async function press(page: Page, control: string, then: string): Promise<void> {
  await page.locator(`${control} >> visible=true`).first().click(soon);
  await page.locator(then).first().waitFor(soon);
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('dialog img[src]')].every(
      (image) => image.complete,
    ),
  );
}

/** Keeps a setting of «Версия для слабовидящих» and opens the page with it. */
async function wear(page: Page, setting: string): Promise<void> {
  await page.evaluate((words) => localStorage.setItem('comfort', words), setting);
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Runs in the page: a voice that says nothing, where the machine has none of its own. */
function giveVoice(): void {
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: 'ru-RU', localService: true, name: 'ru' }],
    speak() {},
    cancel() {},
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.assign(window, {
    SpeechSynthesisUtterance: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  document.documentElement.dataset['voice'] = '';
}

/**
 * What «Версия для слабовидящих» offers. A setting is kept as a word (`text-150`), all of them in
 * one line under `comfort` on the reader's device and, before anything is painted, in
 * `data-comfort` of `<html>`; `public/comfort.css` says what each word does. What is ordinary has no
 * word.
 */
export interface ComfortGroup {
  name: string;
  legend: string;
  /** The first one is ordinary: its `value` is empty. */
  options: readonly { value: string; label: string }[];
}

export const comfortGroups: readonly ComfortGroup[] = [
  {
    name: 'text',
    legend: 'Размер текста',
    options: [
      { value: '', label: '100 %' },
      ...[125, 150, 175, 200].map((size) => ({ value: `${size}`, label: `${size} %` })),
    ],
  },
  {
    name: 'colours',
    legend: 'Цвета',
    options: [
      { value: '', label: 'Обычные' },
      { value: 'black-on-white', label: 'Чёрным по белому' },
      { value: 'white-on-black', label: 'Белым по чёрному' },
      { value: 'yellow-on-black', label: 'Жёлтым по чёрному' },
      { value: 'blue-on-light', label: 'Синим по голубому' },
    ],
  },
  {
    name: 'pictures',
    legend: 'Снимки',
    options: [
      { value: '', label: 'Показывать' },
      { value: 'off', label: 'Описывать словами' },
    ],
  },
  {
    name: 'letters',
    legend: 'Между буквами',
    options: [
      { value: '', label: 'Обычно' },
      { value: 'wide', label: 'Шире' },
      { value: 'widest', label: 'Широко' },
    ],
  },
  {
    name: 'lines',
    legend: 'Между строками',
    options: [
      { value: '', label: 'Обычно' },
      { value: 'wide', label: 'Шире' },
      { value: 'widest', label: 'Широко' },
    ],
  },
  {
    name: 'face',
    legend: 'Шрифт статей',
    options: [
      { value: '', label: 'С засечками' },
      { value: 'sans', label: 'Без засечек' },
    ],
  },
  {
    name: 'motion',
    legend: 'Движение',
    options: [
      { value: '', label: 'Как в системе' },
      { value: 'off', label: 'Отключить' },
    ],
  },
];

/** Values by the name of their group; what is ordinary is absent. */
export type Comfort = Readonly<Record<string, string>>;

/**
 * Reads what a device kept.
 * @param stored words between spaces; those nobody offers, of another version, are left out.
 */
export function parseComfort(stored: string): Comfort {
  const words = new Set(stored.split(' '));
  return Object.fromEntries(
    comfortGroups.flatMap(({ name, options }) => {
      const found = options.find(({ value }) => value !== '' && words.has(`${name}-${value}`));
      return found ? [[name, found.value]] : [];
    }),
  );
}

/** The line a device keeps; empty when everything is ordinary. */
export function formatComfort(comfort: Comfort): string {
  return comfortGroups
    .flatMap(({ name }) => (comfort[name] ? [`${name}-${comfort[name]}`] : []))
    .join(' ');
}

/**
 * The next size of text, larger or smaller.
 * @returns the same settings at the end of the scale.
 */
export function stepTextSize(comfort: Comfort, step: 1 | -1): Comfort {
  const sizes = comfortGroups.find(({ name }) => name === 'text')?.options ?? [];
  const at = sizes.findIndex(({ value }) => value === (comfort['text'] ?? ''));
  const next = sizes[at + step];
  return next ? { ...comfort, text: next.value } : comfort;
}

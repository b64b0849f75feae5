import { type Html, html } from '#lib/html.ts';
import { type Comfort, type ComfortGroup, comfortGroups } from './comfort-settings.ts';

/** Light and dark have a place of their own on the device: the switch in the masthead moves it. */
export const themeGroup: ComfortGroup = {
  name: 'theme',
  legend: 'Оформление',
  options: [
    { value: '', label: 'Как в системе' },
    { value: 'light', label: 'Светлое' },
    { value: 'dark', label: 'Тёмное' },
  ],
};

/** The panel «Версия для слабовидящих» as it stands in its `<dialog>`. */
export function renderPanel(comfort: Comfort, theme: string): Html {
  const [text, colours, ...others] = comfortGroups;
  const groups = [text, colours, themeGroup, ...others].flatMap((group) => group ?? []);
  const chosen: Comfort = { ...comfort, theme };
  return html`<form method="dialog"><header><h2 id="comfort-title">Версия для слабовидящих</h2><button aria-label="Закрыть">✕</button></header><p>Всё меняется сразу и запоминается на этом устройстве.</p>${groups.map((group) => renderGroup(group, chosen[group.name] ?? '', group === themeGroup && !isThemed(comfort)))}<p hidden data-note>Браузер не даёт ничего запомнить: настройки действуют, пока открыта эта страница.</p><footer><button type="reset">Вернуть обычный вид</button><button>Готово</button></footer></form>`;
}

/** Whether light or dark changes anything: colours of the reader's choice are both at once. */
export function isThemed(comfort: Comfort): boolean {
  return !comfort['colours'];
}

function renderGroup(
  { name, legend, options }: ComfortGroup,
  chosen: string,
  disabled: boolean,
): Html {
  const radios = options.map(
    ({ value, label }) =>
      html`<label><input type="radio" name="${name}" value="${value}"${value === chosen && html` checked`}><span>${label}</span></label>`,
  );
  return html`<fieldset data-group="${name}"${disabled && html` disabled`}><legend>${legend}</legend><div>${radios}</div></fieldset>`;
}

import { KeptLists } from '#components/offline/kept-lists.tsx';
import { pageHead } from '#lib/discovery/page-head.ts';
import { html } from '#lib/html.ts';
import { offlineLimits } from '#lib/offline/limits.ts';
import { Portal } from '../_views/portal.tsx';

const title = 'Сохранённое';
const description = 'Статьи, сохранённые на этом устройстве: их можно читать без сети';
const path = '/saved';
const { read, saved } = offlineLimits;
const intro = html`<p>Статьи отсюда открываются и без сети. Они хранятся только на этом устройстве: сохранённые вами, до ${saved}, и ${read} прочитанных последними. Снятые с публикации удаляются, как только появляется связь.</p>`;

/** What the reader saved; the browser alone knows. */
export default function SavedPage() {
  return (
    <Portal path={path} head={pageHead({ title, description, path, indexed: false })}>
      <KeptLists title={title} intro={intro} />
    </Portal>
  );
}

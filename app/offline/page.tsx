import { KeptLists } from '#components/offline/kept-lists.tsx';
import { absentHead } from '#lib/discovery/page-head.ts';
import { html } from '#lib/html.ts';
import { Portal } from '../_views/portal.tsx';

const title = 'Нет сети';
/** The empty address is that of the page which was asked for. */
const intro = html`<p>Страница не открылась: нет связи. Старых новостей вместо свежих здесь не будет, но статьи, которые хранит это устройство, можно читать.</p><p><a href="">Попробовать ещё раз</a></p>`;

/** Shown by the service worker in the place of any page that cannot be had. */
export default function OfflinePage() {
  return (
    <Portal path="/offline" head={absentHead(title)}>
      <KeptLists title={title} intro={intro} />
    </Portal>
  );
}

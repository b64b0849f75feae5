import { StaticPart } from '#components/page/static-part.tsx';
import type { Html } from '#lib/html.ts';
import { KeptList } from './kept-list.client.tsx';
import './kept.css';

const none = {
  saved: 'Пока ничего не сохранено. Нажмите «Сохранить» над текстом статьи.',
  read: 'Пока ничего не прочитано.',
};

/** What is kept on the reader's device: the lists of «Сохранённое» and of the page without a
 * connection. */
export function KeptLists({ title, intro }: { title: string; intro: Html }) {
  return (
    <div className="kept-page">
      <h1>{title}</h1>
      <StaticPart as="div" at=".kept-intro" className="kept-intro" html={intro} />
      <p className="kept-unscripted">
        Список хранит и показывает браузер; без JavaScript он этого не умеет.
      </p>
      <KeptList shelf="saved" title="Сохранённые статьи" none={none.saved} />
      <KeptList shelf="read" title="Прочитанные последними" none={none.read} />
    </div>
  );
}

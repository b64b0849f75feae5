import { StaticPart } from '#components/page/static-part.tsx';
import { html } from '#lib/html.ts';
import type { UrgentStory } from '#lib/stories/urgent.ts';

/**
 * The one urgent story, under the masthead of every page. Who closed it does not see it again
 * (`beforePaint`); when its hour is over on an open page its place stays, empty.
 */
export function UrgentBar({ story }: { story: UrgentStory }) {
  const { id, path, headline, label, until } = story;
  const close = html`<button type="button" data-action="close-urgent" aria-label="Закрыть">×</button>`;
  return (
    <StaticPart
      as="section"
      at=".urgent-bar"
      className="wrap urgent-bar"
      aria-label="Срочная новость"
      data-id={id}
      data-until={until}
      html={html`<p><b class="urgent">${label} </b><a href="${path}">${headline}</a></p>${close}`}
    />
  );
}

import { site } from '#lib/site.ts';
import type { Story } from '#lib/stories/story.ts';
import { formatDateline } from './format-dateline.ts';

/** The first paragraph after its dateline; it carries the end mark when nothing follows it. */
export function Lead({ story }: { story: Story }) {
  const dateline = story.dateline ? formatDateline(story.dateline) : '';
  const endsHere = story.endMark && story.bodyHtml === '';
  if (!dateline && !story.lead) return null;
  return (
    <p className="lead">
      {dateline && <span>{dateline}</span>} {story.lead}
      {endsHere && <span aria-hidden="true">{site.endMark}</span>}
    </p>
  );
}

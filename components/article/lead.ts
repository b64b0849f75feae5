import { type Html, html } from '#lib/html.ts';
import { site } from '#lib/site.ts';
import type { Story } from '#lib/stories/story.ts';
import { formatDateline } from './format-dateline.ts';

/** The first paragraph after its dateline; it carries the end mark when nothing follows it. */
export function renderLead(story: Story): Html | null {
  const dateline = story.dateline ? formatDateline(story.dateline) : '';
  const endsHere = story.endMark && story.bodyHtml === '';
  if (!dateline && !story.lead) return null;
  const end = endsHere && html`<span aria-hidden="true">${site.endMark}</span>`;
  return html`<p class="lead">${dateline && html`<span>${dateline}</span>`} ${story.lead}${end}</p>`;
}

import { renderTime } from '#components/page/time.tsx';
import { type Html, html } from '#lib/html.ts';
import type { Story } from '#lib/stories/story.ts';
import { formatCorrectionTime, formatLater } from './format-later.ts';

/** What changed since publication, before the lead: corrections, clarifications, an update's note. */
export function renderNotices(story: Story): Html[] {
  const { publishedAt, updatedAt, updateNote, corrections } = story;
  const notices = corrections.map(({ kind, at, text }) => {
    const time = renderTime(at, formatCorrectionTime(at, publishedAt));
    const name = kind === 'correction' ? 'Исправлено' : 'Уточнение';
    return html`<p class="notice"><b>${name} ${time}:</b> ${text}</p>`;
  });
  if (!updatedAt || !updateNote) return notices;
  const time = renderTime(updatedAt, formatLater(updatedAt, publishedAt));
  return [...notices, html`<p class="notice"><b>Обновлено ${time}:</b> ${updateNote}</p>`];
}

import type { ReactNode } from 'react';
import type { ServicePage as ServicePageContent } from '#lib/site.ts';
import { tieWords } from './tie-words.ts';

/**
 * A page about the publication. Facts without a value and sections without text print nothing.
 * @param children what the portal itself adds after the text.
 */
export function ServicePage({
  page,
  children,
}: {
  page: ServicePageContent;
  children?: ReactNode;
}) {
  const facts = (page.facts ?? []).filter(({ value }) => value !== '');
  const sections = (page.sections ?? []).filter(({ paragraphs }) => paragraphs.length > 0);
  return (
    <div className="service">
      <h1>{page.title}</h1>
      {facts.length > 0 && (
        <dl>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {sections.map(({ heading, paragraphs }) => (
        <section key={`${heading}${paragraphs[0]}`}>
          {heading && <h2>{heading}</h2>}
          <div>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{tieWords(paragraph)}</p>
            ))}
          </div>
        </section>
      ))}
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Masthead } from '#components/masthead/masthead.tsx';
import { Footer } from './footer.tsx';

/**
 * What every page has around its content.
 * @param path the page's own address: its section is marked in the masthead.
 * @param years years of the archive, for the footer.
 * @param hasSamples whether the sample edition is stored: the page says so.
 */
export function Frame({
  path,
  now,
  years,
  hasSamples,
  children,
}: {
  path: string;
  now: Date;
  years: readonly number[];
  hasSamples: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#main">
        К содержанию
      </a>
      <header className="masthead">
        {hasSamples && <p className="samples">Демонстрационный выпуск: события и люди вымышлены</p>}
        <Masthead path={path} now={now} />
      </header>
      <main id="main" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <Footer years={years} now={now} />
    </>
  );
}

import { type StateBodyGroup, site } from '#lib/site.ts';
import { tieWords } from './tie-words.ts';

/** The directory of the country's institutions, each with its official site. */
export function StateBodies({ groups }: { groups: readonly StateBodyGroup[] }) {
  return (
    <div className="bodies">
      <h1>{site.stateBodies.title}</h1>
      {groups.map(({ heading, bodies }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {bodies.map(({ name, address }) => (
              <li key={name}>
                {address ? (
                  <a href={address}>
                    {tieWords(name)} <span>{new URL(address).hostname.replace(/^www\./, '')}</span>
                  </a>
                ) : (
                  tieWords(name)
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

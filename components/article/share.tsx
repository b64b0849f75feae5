import { shareAddresses } from './share-addresses.ts';

/** Plain links to the networks' own «share» pages. */
export function Share({ url }: { url: string }) {
  return (
    <div className="share">
      <p>Поделиться</p>
      <ul>
        {shareAddresses(url).map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="nofollow noopener">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

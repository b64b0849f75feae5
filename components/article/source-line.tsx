/** «Источник: НАЗВАНИЕ», with a link to the story there when its address is known. */
export function SourceLine({ name, url }: { name: string; url: string | null }) {
  return <p className="credit">Источник: {url ? <a href={url}>{name}</a> : name}</p>;
}

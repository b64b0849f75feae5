import { type LineOrder, lineBase } from '#lib/stories/line-address.ts';

const orders = [
  ['newest', 'Сначала новые'],
  ['oldest', 'С начала сюжета'],
] as const;

/** The two ways to read a line, each with an address of its own, and its feed. */
export function LineOrders({ slug, current }: { slug: string; current: LineOrder }) {
  return (
    <nav className="ways" aria-label="Порядок материалов">
      {orders.map(([order, name]) => (
        <a
          key={order}
          href={lineBase(slug, order)}
          aria-current={order === current ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
      <a href={`${lineBase(slug)}/rss.xml`}>RSS сюжета</a>
    </nav>
  );
}

import Link from 'next/link';
import type { ItemUseView } from '@/lib/quiz/operator-views';
import { percent } from './percent';

/** Every question that was ever published here, with how it is answered. */
export function ItemTable({ items }: { readonly items: readonly ItemUseView[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label="Items">
      <table>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Kind</th>
            <th scope="col" className="n">
              Versions
            </th>
            <th scope="col" className="n">
              Answers
            </th>
            <th scope="col" className="n">
              Mean score
            </th>
            <th scope="col" className="n">
              Open reports
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, kind, versions, answers, mean, openReports }) => (
            <tr key={item}>
              <th scope="row">
                <Link href={`/operator/items/${item}`} prefetch={false}>
                  {item}
                </Link>
              </th>
              <td>{kind}</td>
              <td className="n">{versions}</td>
              <td className="n">{answers}</td>
              <td className="n">{percent(mean)}</td>
              <td className="n">{openReports || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { ItemTable } from '@/components/operator/item-table';
import { Legal } from '@/components/ui/legal';
import { readItems } from '@/lib/learning/operator/read-items';
import { requireOperator } from '@/lib/session/require-operator';
import '@/components/operator/operator.css';
import '@/components/progress/progress.css';

export const metadata: Metadata = { title: 'Items', robots: { index: false } };

export default async function ItemsPage() {
  const items = await readItems(await requireOperator());
  return (
    <>
      <main id="main" className="plain operator">
        <p className="label">
          <Link href="/operator" prefetch={false}>
            Reports
          </Link>
        </p>
        <h1>Items</h1>
        <p>Each question that was ever published here, with its versions and all graded answers to them.</p>
        <ItemTable items={items} />
      </main>
      <Legal />
    </>
  );
}

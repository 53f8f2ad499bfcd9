import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { RegradeList } from '@/components/operator/regrade-list';
import { RegradePreview } from '@/components/operator/regrade-preview';
import { VersionTable } from '@/components/operator/version-table';
import { Legal } from '@/components/ui/legal';
import { readItemHistory } from '@/lib/learning/operator/read-items';
import { requireOperator } from '@/lib/session/require-operator';
import '@/components/operator/operator.css';
import '@/components/progress/progress.css';

type Props = {
  readonly params: Promise<{ readonly item: string }>;
  readonly searchParams: Promise<{ readonly to?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Versions and regrades', robots: { index: false } };

export default async function ItemPage({ params, searchParams }: Props) {
  const operator = await requireOperator();
  const { to } = await searchParams;
  const chosen = typeof to === 'string' ? to : null;
  const history = await readItemHistory(operator, (await params).item, chosen);
  if (!history) notFound();
  const { item, versions, regrades, preview } = history;
  return (
    <>
      <main id="main" className="plain operator">
        <p className="label">
          <Link href="/operator/items" prefetch={false}>
            Items
          </Link>
        </p>
        <h1>{item}</h1>
        <section aria-labelledby="versions">
          <h2 id="versions">Versions</h2>
          <VersionTable item={item} versions={versions} chosen={chosen} />
        </section>
        {preview && <RegradePreview item={item} preview={preview} />}
        <section aria-labelledby="regrades">
          <h2 id="regrades">Regrades</h2>
          <RegradeList regrades={regrades} />
        </section>
      </main>
      <Legal />
    </>
  );
}

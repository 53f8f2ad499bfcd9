import type { Metadata } from 'next';
import { LazyAppSyncWorkbench } from '@/components/sandbox/appsync/lazy-appsync-workbench';
import { listScenarios } from '@/lib/content';

export const metadata: Metadata = {
  title: 'GraphQL playground',
  description:
    'Run GraphQL requests against an AppSync schema with JavaScript resolvers and tables in memory, and follow every resolver.',
};

/** Opened without a link: one field, one table. The rest of the gallery follows in the order of its files. */
const first = 'appsync/get-one-item';

export default function AppSyncPlayground() {
  const gallery = listScenarios('appsync').sort((a, b) => Number(b.ref === first) - Number(a.ref === first));
  return (
    <main id="main" className="benchpage">
      <LazyAppSyncWorkbench gallery={gallery} />
    </main>
  );
}

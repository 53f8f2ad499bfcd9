import type { Metadata } from 'next';
import { LazyAslWorkbench } from '@/components/sandbox/asl/lazy-asl-workbench';
import { listScenarios } from '@/lib/content';

export const metadata: Metadata = {
  title: 'Step Functions playground',
  description:
    'Run state machines in virtual time: retries, catches, choices, parallel branches and maps, event by event.',
};

/** Opened without a link it shows what the home page shows; the rest of the gallery follows in the order of its files. */
const first = 'asl/retry-and-catch';

export default function AslPlayground() {
  const gallery = listScenarios('asl').sort((a, b) => Number(b.ref === first) - Number(a.ref === first));
  return (
    <main id="main" className="benchpage">
      <LazyAslWorkbench gallery={gallery} />
    </main>
  );
}

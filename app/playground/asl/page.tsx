import type { Metadata } from 'next';
import { LazyAslWorkbench } from '@/components/sandbox/asl/lazy-asl-workbench';
import { listScenarios } from '@/lib/content';

export const metadata: Metadata = {
  title: 'Step Functions playground',
  description:
    'Run state machines in virtual time: retries, catches, choices, parallel branches and maps, event by event.',
};

export default function AslPlayground() {
  return (
    <main id="main" className="benchpage">
      <LazyAslWorkbench gallery={listScenarios('asl')} />
    </main>
  );
}

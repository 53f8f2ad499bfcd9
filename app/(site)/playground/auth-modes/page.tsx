import type { Metadata } from 'next';
import { LazyAuthModesWorkbench } from '@/components/sandbox/auth-modes/lazy-auth-modes-workbench';
import { listScenarios } from '@/lib/content';

export const metadata: Metadata = {
  title: 'Auth modes playground',
  description:
    'One GraphQL operation under all five AppSync authorization modes: allowed, denied or null for each field, and the rule that decided.',
};

export default function AuthModesPlayground() {
  return (
    <main id="main" className="benchpage">
      <LazyAuthModesWorkbench gallery={listScenarios('auth-modes')} />
    </main>
  );
}

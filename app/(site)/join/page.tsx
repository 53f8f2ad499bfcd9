import type { Metadata } from 'next';
import { EnterCode } from '@/components/classes/enter-code';
import { Legal } from '@/components/ui/legal';
import '@/components/progress/progress.css';
import '@/components/classes/classes.css';

export const metadata: Metadata = { title: 'Join a class', description: 'With the code your instructor shows.' };

export default function JoinPage() {
  return (
    <>
      <main id="main" className="plain classes narrow">
        <h1>Join a class</h1>
        <EnterCode />
      </main>
      <Legal />
    </>
  );
}

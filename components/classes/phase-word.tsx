import { StateWord } from '@/components/ui/glyph';
import type { AssignmentView } from '@/lib/classes/views';
import { assertNever } from '@/lib/kernel/assert-never';

export function PhaseWord({ phase }: Pick<AssignmentView, 'phase'>) {
  switch (phase) {
    case 'scheduled':
      return <StateWord state="waiting">opens later</StateWord>;
    case 'open':
      return <StateWord state="running">open</StateWord>;
    case 'past-due':
      return <StateWord state="timedout">past due</StateWord>;
    case 'withdrawn':
      return <StateWord state="null">withdrawn</StateWord>;
    default:
      return assertNever(phase);
  }
}

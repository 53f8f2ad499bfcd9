import { StateWord } from '@/components/ui/glyph';
import type { Work } from '@/lib/classes/views';
import { assertNever } from '@/lib/kernel/assert-never';

/** How far somebody is: word, shape and colour. Late has a clock, missing a cross. */
export function WorkStateWord({ work }: { readonly work: Pick<Work, 'state' | 'answered'> }) {
  switch (work.state) {
    case 'not-started':
      return <StateWord state="waiting">not started</StateWord>;
    case 'started':
      return (
        <StateWord state="running">
          started{work.answered && `, ${work.answered.done} of ${work.answered.of}`}
        </StateWord>
      );
    case 'done':
      return <StateWord state="succeeded">done</StateWord>;
    case 'done-late':
      return <StateWord state="timedout">done late</StateWord>;
    case 'missing':
      return <StateWord state="failed">missing</StateWord>;
    default:
      return assertNever(work.state);
  }
}

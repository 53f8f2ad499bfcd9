import { breakEven, evenMs, type Usage } from '@/lib/asl/api/monthly-price';
import { assertNever } from '@/lib/kernel/assert-never';
import { formatDuration } from '@/lib/kernel/duration';
import { withCommas } from './dollar-text';

/** Standard against Express for runs like this one, in a sentence. */
export function breakEvenWords(usage: Usage): string {
  const met = breakEven(usage);
  const even = evenMs(usage);
  const until = even === null ? '' : ` A run of as many transitions costs the same in both at about ${rounded(even)}.`;
  switch (met.kind) {
    case 'express-from':
      return `Express is cheaper from ${withCommas(met.runs)} runs a month on; below that, Standard’s free transitions win.${until}`;
    case 'standard-always':
      return `Standard is cheaper at any number of runs: Express bills the ${formatDuration(usage.ms)} that a run takes.${until}`;
    case 'too-long':
      return 'Only Standard can run this: an Express execution ends after 5 minutes.';
    default:
      return assertNever(met);
  }
}

const rounded = (ms: number) => formatDuration(Math.round(ms / 1000) * 1000);

import { formatDuration } from '@/lib/kernel/duration';
import type { TypesView, TypeView } from '../../lab/lab-protocol';

export type TypeRow = { readonly what: string; readonly standard: string; readonly express: string };

const longestExpressMs = 300_000;

/** What differs between the types, about this machine where it can be said (developer guide, "Choosing workflow type"). */
export function typeDifferences({ standard, express }: TypesView): readonly TypeRow[] {
  return [
    { what: 'This machine', standard: takenWords(standard), express: takenWords(express) },
    { what: 'This run', standard: runWords(standard), express: runWords(express) },
    { what: 'Longest run', standard: '1 year', express: expressLimit(standard, express) },
    {
      what: 'How often a state runs',
      standard: 'Exactly once, unless Retry runs it again',
      express: 'Started asynchronously: at least once. Synchronously: at most once',
    },
    {
      what: 'The same name again',
      standard: 'The same execution while it runs with the same input; else refused, for 90 days after its end',
      express: 'Another execution: names are not idempotent',
    },
    {
      what: 'What is kept',
      standard: `History in API and console for 90 days after the end${counted(standard.historyEvents, ': ', ' events here')}, at most 25,000`,
      express: 'CloudWatch Logs alone, where logging is on; no limit on events',
    },
    {
      what: 'Waits for others',
      standard: '.sync, .waitForTaskToken, activities',
      express: 'None of them: request and response only',
    },
    { what: 'Distributed Map, redrive', standard: 'Yes', express: 'No' },
    { what: 'Status changes on EventBridge', standard: 'Yes', express: 'No' },
    {
      what: 'Billed by',
      standard: `Transitions${counted(standard.transitions, ': ', ' here')}`,
      express: `Request and time, waits included${express.billedMs > 0 ? `: ${formatDuration(express.billedMs)} here` : ''}`,
    },
  ];
}

function takenWords({ refused, problems, outcome }: TypeView): string {
  if (outcome !== null) return 'accepted';
  const [first] = refused.length > 0 ? refused : problems;
  return refused.length > 0 ? `refused: ${first?.message ?? ''}` : `not run: ${first?.message ?? ''}`;
}

function runWords({ outcome }: TypeView): string {
  return outcome === null ? 'none' : [outcome.headline, outcome.detail].filter(Boolean).join('. ');
}

function expressLimit(standard: TypeView, express: TypeView): string {
  if (express.outcome?.kind === 'timed-out') return '5 minutes, which this run reaches';
  const needs = standard.outcome !== null && standard.endMs > longestExpressMs;
  return needs ? `5 minutes; as Standard this run takes ${formatDuration(standard.endMs)}` : '5 minutes';
}

const counted = (n: number, before: string, after: string) => (n === 0 ? '' : `${before}${n}${after}`);

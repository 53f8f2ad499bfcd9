import { isJsonObject, type Json } from '@/lib/kernel/json';

export type EditPath = readonly (string | number)[];

/** One member of a document, written otherwise. Without `from` it was not written, without `to` it is left out. */
export type Edit = { readonly path: EditPath; readonly from?: Json; readonly to?: Json };

/** What stands where nothing is written (ASL spec, "Retriers"): a learner may think of these numbers as well. */
const retrierDefaults = { IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 3 } as const;

/** Members whose absence is a document too, and often another behaviour. */
const optional = new Set([
  ...Object.keys(retrierDefaults),
  'MaxDelaySeconds',
  'JitterStrategy',
  'TimeoutSeconds',
  'HeartbeatSeconds',
  'MaxConcurrency',
  'ToleratedFailurePercentage',
  'ToleratedFailureCount',
  'ItemBatcher',
  'Retry',
  'Catch',
  'ResultPath',
  'InputPath',
  'OutputPath',
]);

/** Numbers that definitions are full of. */
const common = [0, 1, 2, 3, 4, 5, 10, 30, 60];

/**
 * Every small edit of a document, the smallest first: one step up or down and a switch thrown, then twice or half as much, then
 * a common number, then a member left out. Within a rank they keep the order of the document.
 */
export function editsOf(document: Json): readonly Edit[] {
  const ranked = [...rankedEdits(document, [])];
  return ranked.sort((a, b) => a.rank - b.rank).map(({ edit }) => edit);
}

type Ranked = { readonly rank: number; readonly edit: Edit };

function* rankedEdits(value: Json, path: EditPath): Generator<Ranked> {
  if (typeof value === 'number') yield* numberEdits(value, path, value);
  else if (typeof value === 'boolean') yield { rank: 0, edit: { path, from: value, to: !value } };
  else if (path.at(-1) === 'JitterStrategy') {
    yield { rank: 0, edit: { path, from: value, to: value === 'FULL' ? 'NONE' : 'FULL' } };
  } else if (Array.isArray(value)) {
    for (const [i, item] of (value as readonly Json[]).entries()) {
      if (path.at(-1) === 'Retry' && isJsonObject(item)) yield* unwrittenEdits(item, [...path, i]);
      yield* rankedEdits(item, [...path, i]);
    }
  } else if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      yield* rankedEdits(member, [...path, name]);
      if (optional.has(name)) yield { rank: 3, edit: { path: [...path, name], from: member } };
    }
  }
}

/** `from` is undefined where the number is a default that nobody wrote. */
function* numberEdits(now: number, path: EditPath, from: number | undefined): Generator<Ranked> {
  const tries: readonly (readonly [rank: number, to: number])[] = [
    [0, now + 1],
    [0, now - 1],
    [1, now * 2],
    [1, now / 2],
    ...common.map((to) => [2, to] as const),
  ];
  const seen = new Set([now]);
  for (const [rank, to] of tries) {
    if (seen.has(to) || to < 0) continue;
    seen.add(to);
    yield { rank, edit: { path, ...(from === undefined ? {} : { from }), to } };
  }
}

function* unwrittenEdits(retrier: { readonly [name: string]: Json }, path: EditPath): Generator<Ranked> {
  for (const [name, byDefault] of Object.entries(retrierDefaults)) {
    if (!(name in retrier)) yield* numberEdits(byDefault, [...path, name], undefined);
  }
}

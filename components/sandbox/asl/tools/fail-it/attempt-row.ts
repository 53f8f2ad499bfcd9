import type { Json } from '@/lib/kernel/json';

export const deeds = [
  { value: 'throw', says: 'throw' },
  { value: 'return', says: 'succeed with' },
  { value: 'result', says: 'succeed with the whole result' },
  { value: 'never', says: 'never answer' },
  { value: 'poison', says: 'throw for an input that holds' },
] as const;

/** What a task does on some of its attempts, as it stands in the form: texts, which may not be right yet. */
export type AttemptRow = {
  readonly id: number;
  readonly times: string;
  /** `code`: a function that the form does not know, kept as it is. */
  readonly does: (typeof deeds)[number]['value'] | 'code';
  readonly error: string;
  readonly cause: string;
  /** JSON. */
  readonly value: string;
  /** What a poisoned input holds. */
  readonly holds: string;
  readonly after: string;
  /** `2`: every two seconds; `8, 16`: at these seconds. */
  readonly heartbeats: string;
  readonly kept: Json;
};

export const plainRow: Omit<AttemptRow, 'id'> = {
  times: '1',
  does: 'throw',
  error: 'States.TaskFailed',
  cause: '',
  value: '{}',
  holds: '',
  after: '',
  heartbeats: '',
  kept: null,
};

export type AttemptField = Exclude<keyof AttemptRow, 'id' | 'kept' | 'does'>;
/** What keeps a row from being written, by the field to correct. */
export type RowProblem = { readonly id: number; readonly field: AttemptField; readonly message: string };

import type { Task } from './work';

/** Wall-clock times of the demo's zone; its clock stands still. */
export const demoZone = 'Europe/Berlin';
export const demoNow = '2026-12-02T10:00';

export type DemoTask = Pick<Task, 'kind'> & {
  readonly id: string;
  readonly lesson: string;
  readonly opens: string;
  readonly due: string;
};

export const demoTasks: readonly DemoTask[] = [
  {
    id: 'retry-lesson',
    kind: 'lesson',
    lesson: 'retry-and-backoff',
    opens: '2026-11-16T09:00',
    due: '2026-11-20T18:00',
  },
  { id: 'retry-quiz', kind: 'quiz', lesson: 'retry-and-backoff', opens: '2026-11-20T18:00', due: '2026-11-27T18:00' },
  { id: 'reading-quiz', kind: 'quiz', lesson: 'who-may-read', opens: '2026-11-27T18:00', due: '2026-12-04T18:00' },
  {
    id: 'resolver-lesson',
    kind: 'lesson',
    lesson: 'first-resolver',
    opens: '2026-12-04T18:00',
    due: '2026-12-11T18:00',
  },
];

type DemoLearner = {
  readonly name: string;
  readonly joined: string;
  /** Per task: when it was finished, or null. */
  readonly finished: readonly (string | null)[];
  /** How many of eleven questions go wrong, about. */
  readonly weakness: number;
  /** Share of the questions answered where a quiz is not finished. */
  readonly begun: number;
};

/** Invented: no person is meant. */
export const demoLearners: readonly DemoLearner[] = [
  learner('Amara Osei', '16T09:04', ['2026-11-18T20:11', '2026-11-25T19:42', '2026-12-01T21:05', null], 1, 0),
  learner('Bao Nguyen', '16T09:05', ['2026-11-17T07:58', '2026-11-24T08:15', null, null], 2, 0.6),
  learner('Carla Méndez', '16T09:05', ['2026-11-20T17:31', '2026-11-27T17:48', null, null], 4, 0),
  learner('Dmitri Volkov', '16T09:06', ['2026-11-21T11:20', '2026-11-28T09:33', null, null], 5, 0),
  learner('Elif Demir', '16T09:06', ['2026-11-19T22:47', '2026-11-26T23:10', '2026-12-01T23:51', null], 3, 0),
  learner('Finn O’Brien', '16T09:07', ['2026-11-20T12:02', null, null, null], 5, 0.4),
  learner('Grace Mwangi', '16T09:09', ['2026-11-16T18:26', '2026-11-21T10:05', '2026-11-28T15:37', null], 0, 0),
  learner('Hana Sato', '16T09:10', ['2026-11-18T06:40', '2026-11-27T18:04', null, null], 2, 0.3),
  learner('Ivo Marin', '16T09:31', [null, null, null, null], 4, 0),
  learner('Jonas Weber', '17T14:12', ['2026-11-20T16:55', '2026-11-26T12:20', null, null], 3, 0),
  learner('Kavya Iyer', '18T08:45', ['2026-11-19T09:14', '2026-11-23T21:38', '2026-11-30T20:02', null], 1, 0),
  learner('Léa Fontaine', '23T10:01', ['2026-11-23T11:40', '2026-11-27T16:19', null, null], 6, 0.1),
];

function learner(
  name: string,
  joined: string,
  finished: readonly (string | null)[],
  weakness: number,
  begun: number,
): DemoLearner {
  return { name, joined: `2026-11-${joined}`, finished, weakness, begun };
}

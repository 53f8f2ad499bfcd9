/** What the progress page needs to know of a lesson; handed down by the server. */
export type LessonInfo = {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Ids of its questions. */
  readonly items: readonly string[];
};

/** A lesson, as far as a quiz names it. */
export type QuizLesson = { readonly id: string; readonly title: string; readonly minutes: number };

/** What is practiced: `quiz` names it in attempts. */
export type QuizSubject = {
  readonly quiz: string;
  readonly title: string;
  /** Where it is taught; null where no single lesson teaches it. */
  readonly lesson: QuizLesson | null;
};

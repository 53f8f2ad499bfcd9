/** The lesson whose questions are practiced, as far as the page names it. */
export type QuizLesson = { readonly id: string; readonly title: string; readonly minutes: number };

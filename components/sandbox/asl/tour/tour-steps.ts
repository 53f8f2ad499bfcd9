/** What the tour shows: where it is, what to do there, and on a phone in which pane. */
export type TourStep = {
  readonly title: string;
  readonly says: string;
  /** What is explained; it is never covered. */
  readonly target: string;
  readonly pane: 'editor' | 'timeline';
};

export const tourSteps: readonly TourStep[] = [
  {
    title: 'Run it',
    says: 'Press Run, or Ctrl Enter in the editor. Time is virtual: a wait of an hour is over at once.',
    target: '.runbar .end',
    pane: 'editor',
  },
  {
    title: 'Go through it',
    says: 'Drag the cursor along the timeline, or press J and K. Graph and inspector show that very event, and why it happened.',
    target: '.p-time',
    pane: 'timeline',
  },
  {
    title: 'Break it',
    says: 'Change the definition, or what the tasks answer. Fail it scripts which attempt fails, with what, and after how long.',
    target: '.toolrow',
    pane: 'editor',
  },
  {
    title: 'Share it',
    says: 'Share link makes an address of the machine, the run and your place in it. Whoever opens it sees the same.',
    target: '.runbar .end',
    pane: 'editor',
  },
];

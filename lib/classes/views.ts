import type { ClassRole } from './access';

/** What pages show of classes: plain data, instants as ISO text, and times in words in the class's zone. */
export type ClassSummary = {
  readonly id: string;
  readonly name: string;
  readonly role: ClassRole;
  readonly learners: number;
  readonly assignments: number;
  readonly archived: boolean;
};

export type MomentView = {
  readonly iso: string;
  /** `Tue 1 Dec 2026, 18:00`, in the class's zone. */
  readonly says: string;
  /** `2026-12-01T18:00`, for a datetime-local field. */
  readonly local: string;
};

export type AssignmentView = {
  readonly id: string;
  readonly kind: 'lesson' | 'quiz';
  readonly lesson: string;
  readonly title: string;
  readonly href: string;
  readonly opens: MomentView;
  readonly due: MomentView;
  readonly phase: 'scheduled' | 'open' | 'past-due' | 'withdrawn';
};

/** How far one learner is with one assignment. */
export type WorkState = 'not-started' | 'started' | 'done' | 'done-late' | 'missing';
export type Work = {
  readonly state: WorkState;
  readonly done: MomentView | null;
  /** Of a finished quiz: right answers of all. */
  readonly score: { readonly right: number; readonly of: number } | null;
  /** Of a started quiz. */
  readonly answered: { readonly done: number; readonly of: number } | null;
};

export type ResultRow = { readonly member: string; readonly name: string } & Work;

export type MemberView = {
  readonly id: string;
  readonly name: string;
  readonly role: ClassRole;
  readonly state: 'active' | 'left' | 'removed';
  readonly joined: MomentView;
  readonly isYou: boolean;
  /** Of the assignments that have opened, for active learners; `done` includes those done late. */
  readonly done: number;
  readonly late: number;
  readonly missing: number;
};

/** A wrong belief that wrong answers showed, and how many of the class's learners showed it. */
export type SharedMisconception = {
  readonly id: string;
  readonly belief: string;
  readonly correction: string;
  readonly learners: number;
  /** Of the learners who answered a question that can show it. */
  readonly of: number;
  readonly lesson: { readonly id: string; readonly title: string } | null;
};

/** What the holder of a code is shown before joining. */
export type InvitationView = {
  readonly name: string;
  readonly instructors: readonly string[];
  /** As typed, read and written out: `ABCD-EFGH`. */
  readonly code: string;
};

export type Lessons = readonly { readonly id: string; readonly title: string; readonly questions: number }[];

export type InstructorClassView = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly role: 'owner' | 'instructor';
  readonly archived: MomentView | null;
  readonly invitation: { readonly code: string; readonly path: string };
  readonly members: readonly MemberView[];
  /** Soonest due first; those withdrawn are here too. */
  readonly assignments: readonly (AssignmentView & {
    /** Of the active learners: `done` includes those `late`; `started` and not done, also when it is due by now. */
    readonly counts: { readonly done: number; readonly late: number; readonly started: number; readonly of: number };
  })[];
  readonly misconceptions: readonly SharedMisconception[];
};

export type LearnerClassView = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly role: 'learner';
  readonly archived: MomentView | null;
  readonly you: { readonly member: string; readonly name: string };
  readonly instructors: readonly string[];
  readonly assignments: readonly (AssignmentView & { readonly work: Work })[];
};

export type ClassView = InstructorClassView | LearnerClassView;

export type AssignmentResults = {
  readonly class: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly assignment: AssignmentView;
  readonly rows: readonly ResultRow[];
  readonly misconceptions: readonly SharedMisconception[];
};

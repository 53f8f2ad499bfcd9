import { z } from 'zod';

/**
 * What a lesson may say beyond Markdown: each component and its props. A page maps every name to a
 * component; the content check holds the lessons to it. Props are written as quoted strings.
 */
export const vocabulary = {
  /** A running sandbox: the name of a scenario file in the lesson's folder. */
  AslSandbox: z.strictObject({ scenario: z.string().min(1), caption: z.string().min(1).optional() }),
  /** The same for a GraphQL API, with a trace of its resolvers. */
  AppSyncSandbox: z.strictObject({ scenario: z.string().min(1), caption: z.string().min(1).optional() }),
  /** The same for authorization modes: fields against callers. */
  AuthModesSandbox: z.strictObject({ scenario: z.string().min(1), caption: z.string().min(1).optional() }),
  /** A remark in the margin. */
  Note: z.strictObject({}),
  ExamTip: z.strictObject({}),
  /** A line from the study notes, quoted, then what is true. */
  OldNotes: z.strictObject({ says: z.string().min(1) }),
  Formula: z.strictObject({}),
  /** A fact's statement with its source and date. */
  Fact: z.strictObject({ id: z.string().min(1) }),
  /** Items of the lesson, ids separated by spaces. */
  Checks: z.strictObject({ items: z.string().min(1) }),
} as const satisfies { readonly [component: string]: z.ZodObject };

export type Word = keyof typeof vocabulary;

/**
 * What a talk may say beyond Markdown: steps, each with prose, at most one run to look at, and what only the
 * speaker sees. A run stands still at `at`: `start`, `end`, the number of an event, or a kind of event, the
 * `nth` one (1-based), of the state or field named by `place` where it is given. `show="calls"` draws how many
 * calls went out when, instead of the timeline: a crowd has too many lanes.
 */
export const deckVocabulary = {
  Step: z.strictObject({ title: z.string().min(1).max(60) }),
  Stage: z.strictObject({
    engine: z.enum(['asl', 'appsync', 'auth-modes']),
    scenario: z.string().min(1),
    at: z.string().min(1).default('end'),
    nth: z
      .string()
      .regex(/^[1-9]\d*$/, { error: 'A place in a row reads like "2"' })
      .optional(),
    place: z.string().min(1).optional(),
    show: z.enum(['timeline', 'calls']).default('timeline'),
  }),
  Notes: z.strictObject({}),
} as const satisfies { readonly [component: string]: z.ZodObject };

export type DeckWord = keyof typeof deckVocabulary;
export type StageProps = z.infer<typeof deckVocabulary.Stage>;

/** Components that hold text; the others stand alone. */
export const wordsWithText: ReadonlySet<string> = new Set<Word>(['Note', 'ExamTip', 'OldNotes', 'Formula']);

/** HTML that Markdown has no sign for. Without attributes: looks belong to the style sheet. */
export const inlineHtml: ReadonlySet<string> = new Set(['dfn', 'kbd', 'sub', 'sup']);

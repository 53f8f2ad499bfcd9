import { z } from 'zod';
import { IdSchema } from '@/lib/quiz';

/** What crosses the wire when classes change: one place for the forms and the routes. */
const NameSchema = z
  .string()
  // A pasted line break or tab is a space; U+0000 could not be stored at all.
  .overwrite((text) => text.replaceAll(/\p{Cc}+/gu, ' '))
  .trim()
  .min(1)
  .max(80);
const TimeZoneSchema = z.string().min(1).max(64);
/** A wall-clock time in the class's time zone: `2026-12-01T18:00`. */
const LocalTimeSchema = z.string().regex(/^2\d{3}-\d\d-\d\dT\d\d:\d\d$/);

/** POST /api/classes → { id } */
export const ClassPostSchema = z.strictObject({ name: NameSchema, timeZone: TimeZoneSchema });
export type ClassPost = z.infer<typeof ClassPostSchema>;

/** POST /api/classes/[class] */
export const ClassChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('rename'), name: NameSchema }),
  z.strictObject({ change: z.literal('time-zone'), timeZone: TimeZoneSchema }),
  z.strictObject({ change: z.literal('renew-code') }),
  z.strictObject({ change: z.literal('archive') }),
  z.strictObject({ change: z.literal('restore') }),
  z.strictObject({ change: z.literal('leave') }),
]);
export type ClassChange = z.infer<typeof ClassChangeSchema>;

/** POST /api/classes/join → { id }. `name` is what the class will call this person. */
export const JoinPostSchema = z.strictObject({ code: z.string().min(1).max(40), name: NameSchema });
export type JoinPost = z.infer<typeof JoinPostSchema>;

/** POST /api/classes/[class]/members/[member] */
export const MemberChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('make-instructor') }),
  z.strictObject({ change: z.literal('make-learner') }),
  z.strictObject({ change: z.literal('remove') }),
  z.strictObject({ change: z.literal('readmit') }),
  z.strictObject({ change: z.literal('rename'), name: NameSchema }),
]);
export type MemberChange = z.infer<typeof MemberChangeSchema>;

/** POST /api/classes/[class]/assignments → { id }. `opensAt` null: now. */
export const AssignmentPostSchema = z.strictObject({
  kind: z.enum(['lesson', 'quiz']),
  lesson: IdSchema,
  opensAt: LocalTimeSchema.nullable(),
  dueAt: LocalTimeSchema,
});
export type AssignmentPost = z.infer<typeof AssignmentPostSchema>;

/** POST /api/classes/[class]/assignments/[assignment] */
export const AssignmentChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('times'), opensAt: LocalTimeSchema, dueAt: LocalTimeSchema }),
  z.strictObject({ change: z.literal('withdraw') }),
  z.strictObject({ change: z.literal('restore') }),
]);
export type AssignmentChange = z.infer<typeof AssignmentChangeSchema>;

/** Why nothing was changed. The routes have words for each (app/api/classes). */
export type ClassRefusal =
  /** Also where the class exists and the viewer is no part of it: its existence is not told. */
  | { readonly code: 'no-such-class' }
  | { readonly code: 'no-such-member' }
  | { readonly code: 'no-such-assignment' }
  | { readonly code: 'unknown-code' }
  | { readonly code: 'unknown-lesson' }
  | { readonly code: 'needs-account' }
  | { readonly code: 'may-not-create' }
  | { readonly code: 'not-your-role' }
  /** Every class has its owner: who owns it is neither removed nor demoted. */
  | { readonly code: 'owner-stays' }
  | { readonly code: 'too-many-classes'; readonly most: number }
  | { readonly code: 'too-many-assignments'; readonly most: number }
  | { readonly code: 'removed' }
  | { readonly code: 'already-member'; readonly id: string }
  | { readonly code: 'archived' }
  | { readonly code: 'full'; readonly most: number }
  | { readonly code: 'unknown-time-zone' }
  /** The clocks were put forward over it, so it never comes. */
  | { readonly code: 'no-such-time'; readonly time: string }
  | { readonly code: 'due-before-open' }
  | { readonly code: 'due-in-the-past' }
  | { readonly code: 'too-many-tries'; readonly minutes: number };

/** GET /api/due: what the viewer's classes ask for, soonest first. Empty for guests and without a session. */
export const DueSchema = z.object({
  due: z.array(
    z.object({
      assignment: z.uuid(),
      class: z.object({ id: z.uuid(), name: z.string() }),
      kind: z.enum(['lesson', 'quiz']),
      lesson: z.string(),
      title: z.string(),
      href: z.string(),
      dueAt: z.iso.datetime(),
      /** In the class's zone, written out: `Tue 1 Dec 2026, 18:00 Europe/Berlin`. */
      dueSays: z.string(),
      state: z.enum(['not-started', 'started', 'overdue']),
      /** Questions answered of all, for a started quiz. */
      answered: z.object({ of: z.number().int(), done: z.number().int() }).nullable(),
    }),
  ),
});
export type Due = z.infer<typeof DueSchema>;

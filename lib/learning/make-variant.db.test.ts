import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { granted, refusal } from '@/e2e/support/classroom';
import { newGuest } from '@/e2e/support/people';
import { db } from '@/lib/data/db';
import { rightSubmission } from '@/lib/quiz';
import { findPublished } from './find-published';
import { listVariantTemplates, makeVariant } from './make-variant';
import { recordAnswer } from './record-answer';

const now = new Date('2026-11-23T10:00:00.000Z');
const make = (template: string, seed: number) => makeVariant(null, { template, seed }, randomUUID(), now);
const first = () => listVariantTemplates().templates[0]?.id ?? '';

describe('a variant', () => {
  it('of the same seed is the same version, stored once', async () => {
    const [one, again] = [granted(await make(first(), 5)), granted(await make(first(), 5))];
    expect(again).toEqual(one);
    expect(await db().itemVersion.count({ where: { itemId: one.id } })).toBe(1);
  });

  it('is answered and graded like any question', async () => {
    const variant = granted(await make(first(), 6));
    const published = await findPublished(variant.contentHash);
    if (!published) throw new Error('The variant was not stored');
    const recorded = await recordAnswer(await newGuest(), {
      id: randomUUID(),
      attempt: { id: randomUUID(), quiz: `template:${first()}`, seed: 6, startedAt: now.toISOString() },
      item: variant.id,
      seed: 6,
      contentHash: variant.contentHash,
      submission: rightSubmission(published),
      sequence: 0,
      final: true,
    });
    expect(granted(recorded).reply.feedback).toMatchObject({ right: true, score: 1 });
  });

  it('is made of templates that are there, for practice', async () => {
    expect(refusal(await make('no.such.template', 1))).toBe('unknown-template');
  });
});

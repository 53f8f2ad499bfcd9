import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { sampleHash, sampleItem } from '@/e2e/support/sample-item';
import { db } from '@/lib/data/db';
import { publishItems } from '@/lib/data/item-versions';
import type { Viewer } from '@/lib/session/viewer';
import { exportMistakes, type MistakesFormat } from './export-mistakes';
import { exportAnswersCsv, exportProgressCsv } from './export-tables';
import { loadSqlite } from './load-sqlite';
import { recordAnswer } from './record-answer';
import { recordMilestone } from './record-milestone';

let viewer: Viewer | null;
const now = new Date('2026-11-23T08:00:00.000Z');

/** An answer in an attempt of its own; `b` is right. */
async function answer(chosen: string, final = true): Promise<Viewer> {
  const recorded = await recordAnswer(viewer, {
    id: randomUUID(),
    attempt: { id: randomUUID(), quiz: 'lesson:retry-basics', seed: 1, startedAt: '2026-11-22T10:00:00.000Z' },
    item: 'sample.retry',
    seed: 1,
    contentHash: sampleHash,
    submission: { kind: 'choice', chosen: [chosen] },
    sequence: 0,
    final,
  });
  if (!recorded.ok) throw new Error(recorded.error.code);
  viewer = recorded.value.viewer;
  return viewer;
}

async function fileOf(me: Viewer, format: MistakesFormat): Promise<Uint8Array> {
  const file = await exportMistakes(me, format, now);
  if (!file.ok) throw new Error(file.error.code);
  return file.value.body;
}

beforeEach(async () => {
  await publishItems(db(), [sampleItem()]);
  viewer = null;
});

describe('mistakes to take along', () => {
  it('are the questions last got wrong, with their right answers', async () => {
    const me = await answer('a');
    const gift = new TextDecoder().decode(await fileOf(me, 'gift'));
    expect(gift).toContain('::sample.retry::[markdown]');
    expect(gift.match(/^\t=/gm)).toHaveLength(1);
    const { 'collection.anki2': collection } = unzipSync(await fileOf(me, 'apkg'));
    const sqlite = await loadSqlite();
    const [notes] = new sqlite.Database(collection).exec('SELECT guid, mod FROM notes');
    expect(notes?.values).toEqual([['dryrun:sample.retry', now.getTime() / 1000]]);
  });

  it('are none where nothing was answered for good, or the last answer was right', async () => {
    expect(await exportMistakes(await answer('a', false), 'gift', now)).toEqual({
      ok: false,
      error: { code: 'no-mistakes' },
    });
    await answer('a');
    expect(await exportMistakes(await answer('b'), 'gift', now)).toEqual({
      ok: false,
      error: { code: 'no-mistakes' },
    });
  });

  it('are nobody else’s', async () => {
    await answer('a');
    viewer = null;
    const other = await answer('b');
    expect(await exportMistakes(other, 'apkg', now)).toEqual({ ok: false, error: { code: 'no-mistakes' } });
  });
});

describe('answers and progress as tables', () => {
  it('hold what the viewer saved', async () => {
    const me = await answer('a');
    await recordMilestone(me, {
      id: randomUUID(),
      kind: 'lesson-read',
      subject: 'retry-basics',
      at: now.toISOString(),
    });
    const [, row] = (await exportAnswersCsv(me)).split('\r\n');
    expect(row).toMatch(/,lesson:retry-basics,[0-9a-f-]{36},sample.retry,a,yes,0$/);
    expect((await exportProgressCsv(me)).split('\r\n')[1]).toBe('2026-11-23T08:00:00.000Z,lesson-read,retry-basics');
  });
});

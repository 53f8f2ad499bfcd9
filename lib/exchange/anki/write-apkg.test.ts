import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { everyKind, publish } from '@/lib/quiz/publish.fixture';
import { toDrafts } from '../to-drafts';
import { toCard } from './card';
import { deckId, noteType } from './collection';
import { checksum, writeApkg } from './write-apkg';

const sqlite = await initSqlJs();
const madeAt = Date.UTC(2026, 10, 23, 8);
const published = await Promise.all(everyKind.map(publish));
const cards = toDrafts(published).file.map(toCard);
const deckOf = (chosen: typeof cards, at = madeAt) =>
  writeApkg({ name: 'Dryrun mistakes', says: 'Made for a test', cards: chosen, madeAt: at }, sqlite);

function open(apkg: Uint8Array) {
  const files = unzipSync(apkg);
  const database = new sqlite.Database(files['collection.anki2']);
  const rows = (sql: string) => {
    const [result] = database.exec(sql);
    return (result?.values ?? []).map((row) => Object.fromEntries(row.map((value, i) => [result?.columns[i], value])));
  };
  return { files, rows };
}

describe('an Anki deck', () => {
  it('is a database of schema 11 and an empty list of media', () => {
    const { files, rows } = open(deckOf(cards));
    expect(Object.keys(files)).toEqual(['collection.anki2', 'media']);
    expect(new TextDecoder().decode(files.media)).toBe('{}');
    expect(rows('SELECT id, ver, crt, mod FROM col')).toEqual([{ id: 1, ver: 11, crt: madeAt / 1000, mod: madeAt }]);
    expect(rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const tables = rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(({ name }) => name);
    expect(tables).toEqual(['cards', 'col', 'graves', 'notes', 'revlog']);
  });

  it('has a note and a new card for each question, of a note type and in a deck that are there', () => {
    const { rows } = open(deckOf(cards));
    const notes = rows(
      'SELECT n.guid, n.mid, c.did, c.ord, c.type, c.queue, c.due FROM notes n JOIN cards c ON c.nid = n.id',
    );
    expect(notes).toHaveLength(cards.length);
    expect(notes[0]).toEqual({
      guid: 'dryrun:retry.third-start',
      mid: noteType,
      did: deckId,
      ord: 0,
      type: 0,
      queue: 0,
      due: 1,
    });
    const [col] = rows('SELECT models, decks FROM col');
    const model = JSON.parse(String(col?.models))[noteType];
    expect([model.flds.length, model.tmpls.length, model.id]).toEqual([2, 1, noteType]);
    expect(JSON.parse(String(col?.decks))[deckId]).toMatchObject({ name: 'Dryrun mistakes', desc: 'Made for a test' });
  });

  it('asks without the key, and answers with it and the reasons', () => {
    const [card] = cards;
    expect(card?.front).toContain('When does the <strong>third</strong> attempt start?');
    expect(card?.front).toContain('<ol><li>1 s</li><li>2 s</li><li>3 s</li></ol>');
    expect(card?.front).not.toContain('why-');
    expect(card?.back).toContain('<b>Right: 3 s</b><div class="why">why-c: 1 s and then 2 s</div>');
    expect(card?.back).toContain('Source: written for this test');
    const { rows } = open(deckOf(cards));
    expect(rows('SELECT flds FROM notes LIMIT 1')[0]?.flds).toBe(`${card?.front}\u001f${card?.back}`);
  });

  it('asks for an order and for pairs without giving them away', () => {
    const asked = (name: string) => cards.find(({ guid }) => guid === `dryrun:${name}`)?.front;
    expect(asked('retry.order')).toContain('<li>The first failure</li><li>The second call</li><li>The third call</li>');
    expect(asked('retry.match')).toContain('<ol><li>1 s</li><li>2 s</li><li>3 s</li><li>At once</li></ol>');
  });

  it('has the same bytes for the same questions, and the same notes at another time', () => {
    expect(deckOf(cards)).toEqual(deckOf(cards));
    const guids = (apkg: Uint8Array) => open(apkg).rows('SELECT guid FROM notes ORDER BY guid');
    expect(guids(deckOf(cards.toReversed(), madeAt + 86_400_000))).toEqual(guids(deckOf(cards)));
  });

  it('holds text that looks like markup or SQL as text', () => {
    const { file } = toDrafts(published.slice(0, 1));
    const [draft] = file;
    if (!draft) throw new Error('No draft');
    const hostile = toCard({ ...draft, stem: `<script>alert(1)</script> '); DROP TABLE notes; --` });
    expect(hostile.front).toContain('&lt;script&gt;');
    expect(open(deckOf([hostile])).rows('SELECT count(*) AS n FROM notes')).toEqual([{ n: 1 }]);
  });

  it('counts the first field as Anki does', () => {
    // SHA-1 of "abc" begins with a9993e36 (FIPS 180).
    expect(checksum('<p>abc</p>')).toBe(0xa9993e36);
  });
});

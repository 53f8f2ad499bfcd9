import { sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { strToU8, zipSync } from 'fflate';
import type { Database, SqlJsStatic } from 'sql.js';
import { zipTime } from '../zip-time';
import type { Card } from './card';
import { collectionRow, deckId, noteType, schema } from './collection';

export type Deck = {
  readonly name: string;
  /** Shown under the deck's name; Anki reads it as HTML. */
  readonly says: string;
  readonly cards: readonly Card[];
  /** Milliseconds since 1970. Anki keeps the newer of two notes with one guid. */
  readonly madeAt: number;
};

/** A deck to import into Anki: a SQLite file and an empty list of media, zipped. Equal decks, equal bytes. */
export function writeApkg(deck: Deck, sqlite: SqlJsStatic): Uint8Array {
  const database = new sqlite.Database();
  try {
    fill(database, deck);
    return zipSync({ 'collection.anki2': database.export(), media: strToU8('{}') }, { mtime: zipTime });
  } finally {
    database.close();
  }
}

function fill(database: Database, { cards, madeAt, ...about }: Deck): void {
  const seconds = Math.floor(madeAt / 1000);
  const { conf, models, decks, dconf, tags } = collectionRow(about, seconds);
  database.run(schema);
  database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    seconds,
    madeAt,
    madeAt,
    ...[conf, models, decks, dconf, tags].map((value) => JSON.stringify(value)),
  ]);
  for (const [i, { guid, front, back }] of cards.entries()) {
    // Anki's ids are milliseconds; it moves those it has already.
    const id = madeAt + i;
    database.run("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ' dryrun ', ?, ?, ?, 0, '')", [
      id,
      guid,
      noteType,
      seconds,
      `${front}\u001f${back}`,
      front,
      checksum(front),
    ]);
    database.run("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", [
      id,
      id,
      deckId,
      seconds,
      i + 1,
    ]);
  }
}

/** Anki finds equal first fields by the first 32 bits of the SHA-1 of their text. */
export function checksum(field: string): number {
  const text = field.replaceAll(/<[^<>]*>/g, '');
  return new DataView(sha1(utf8ToBytes(text)).buffer).getUint32(0);
}

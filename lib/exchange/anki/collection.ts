import type { Json } from '@/lib/kernel/json';

/** Anki's tables of schema 11, the last that every version and AnkiDroid import (`rslib/src/storage/schema11.sql`). */
export const schema = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
  odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`;

/** Ours, for good: Anki updates notes whose type it knows by this number. */
export const noteType = 1_795_000_000_001;
export const deckId = 1_795_000_000_002;

const css = `.card { font: 18px/1.5 sans-serif; max-width: 40em; margin: 0 auto; padding: 0 1em; text-align: left; }
pre { overflow-x: auto; } ol { list-style: upper-alpha; } ol.order { list-style: decimal; }
.why, .remark { opacity: .8; font-size: .9em; } li { margin-bottom: .5em; }`;

/** The one row of `col`: note types, decks and their options as JSON. `seconds`: when the deck was made. */
export function collectionRow(deck: { readonly name: string; readonly says: string }, seconds: number) {
  return {
    conf: {
      activeDecks: [deckId],
      curDeck: deckId,
      curModel: String(noteType),
      nextPos: 1,
      sortType: 'noteFld',
      addToCur: true,
      collapseTime: 1200,
      dueCounts: true,
      estTimes: true,
      newSpread: 0,
      sortBackwards: false,
      timeLim: 0,
    },
    models: { [noteType]: questionType(seconds) },
    decks: { 1: deckOf(1, 'Default', '', seconds), [deckId]: deckOf(deckId, deck.name, deck.says, seconds) },
    dconf: { 1: deckOptions },
    tags: {},
  } satisfies { readonly [column: string]: Json };
}

function questionType(seconds: number) {
  const field = (name: string, ord: number) => ({
    name,
    ord,
    font: 'Arial',
    size: 20,
    media: [],
    rtl: false,
    sticky: false,
  });
  return {
    id: noteType,
    name: 'Dryrun question',
    type: 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did: deckId,
    css,
    latexPre: '',
    latexPost: '',
    tags: [],
    vers: [],
    req: [[0, 'all', [0]]],
    flds: [field('Question', 0), field('Answer', 1)],
    tmpls: [
      {
        name: 'Card 1',
        ord: 0,
        did: null,
        bqfmt: '',
        bafmt: '',
        qfmt: '{{Question}}',
        afmt: '{{FrontSide}}<hr id="answer">{{Answer}}',
      },
    ],
  };
}

const deckOf = (id: number, name: string, desc: string, seconds: number) => ({
  id,
  name,
  desc,
  mod: seconds,
  usn: -1,
  conf: 1,
  dyn: 0,
  collapsed: false,
  extendNew: 10,
  extendRev: 50,
  lrnToday: [0, 0],
  newToday: [0, 0],
  revToday: [0, 0],
  timeToday: [0, 0],
});

/** Anki's own defaults. */
const deckOptions = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  autoplay: true,
  maxTaken: 60,
  replayq: true,
  timer: 0,
  new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
};

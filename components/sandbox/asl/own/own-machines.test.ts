import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toAslDraft } from '../asl-draft';
import {
  deleteOwnMachine,
  findOwnMachine,
  listOwnMachines,
  type OwnMachine,
  ownDrafts,
  renameOwnMachine,
  startOwnMachine,
} from './own-machines';
import { starter } from './starter';

/** As much of a browser's storage as is used; its entries are its own members there. */
class FakeStorage {
  [name: string]: unknown;
  getItem(name: string) {
    return typeof this[name] === 'string' ? this[name] : null;
  }
  setItem(name: string, text: string) {
    this[name] = text;
  }
  removeItem(name: string) {
    delete this[name];
  }
}

const draft = toAslDraft(starter);
const typed = (text: string) => ({ ...draft, texts: { ...draft.texts, definition: text } });
const begin = (title = 'Mine'): OwnMachine => {
  const machine = startOwnMachine(draft, title);
  if (!machine) throw new Error('The fake keeps everything.');
  return machine;
};

beforeEach(() => {
  vi.stubGlobal('localStorage', new FakeStorage());
  return () => vi.unstubAllGlobals();
});

describe('a machine of one’s own', () => {
  it('is kept under its title until it is deleted', () => {
    const machine = begin();
    begin('Another');
    expect(listOwnMachines().map(({ scenario }) => scenario.title)).toEqual(['Another', 'Mine']);
    deleteOwnMachine(machine.id);
    expect(listOwnMachines().map(({ scenario }) => scenario.title)).toEqual(['Another']);
    expect(findOwnMachine(machine.id)).toBeNull();
  });

  it('takes another title, which what is typed afterwards leaves alone', () => {
    const machine = begin();
    const drafts = ownDrafts(machine);
    renameOwnMachine(machine.id, 'Orders');
    drafts.save(draft, typed('{}'));
    expect(drafts.elsewhere()).toBeNull();
    expect(findOwnMachine(machine.id)).toMatchObject({
      scenario: { title: 'Orders' },
      edits: { texts: { definition: '{}' } },
    });
  });

  it('asks nothing, even as a copy of a scenario that does', () => {
    const predict = { question: 'How?', query: { ask: 'outcome' as const }, options: [] };
    const copy = startOwnMachine({ ...draft, scenario: { ...starter, predict } }, 'Copy');
    expect(copy?.scenario.predict).toBeUndefined();
  });

  it('is none where this browser keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(startOwnMachine(draft, 'Mine')).toBeNull();
    expect(listOwnMachines()).toEqual([]);
  });

  it('is none where another version kept something else', () => {
    localStorage.setItem('dryrun.machine.asl.x', '{"scenario":{"engine":"asl"},"saves":1}');
    expect(findOwnMachine('x')).toBeNull();
  });

  it('keeps what is typed, and goes back to what it started with', () => {
    const machine = begin();
    const drafts = ownDrafts(machine);
    drafts.save(draft, typed('{}'));
    const again = findOwnMachine(machine.id);
    expect(again?.edits.texts.definition).toBe('{}');
    expect(again?.start.definition).toBe(draft.texts.definition);
    drafts.clear(draft);
    expect(findOwnMachine(machine.id)?.edits.texts.definition).toBe(draft.texts.definition);
  });
});

describe('two tabs on one machine', () => {
  const machineIn = (id: string) => findOwnMachine(id)?.edits.texts.definition;

  it('do not save over one another unasked', () => {
    const machine = begin();
    const [one, two] = [ownDrafts(machine), ownDrafts(machine)];
    one.save(draft, typed('one'));
    two.save(draft, typed('two'));
    expect(machineIn(machine.id)).toBe('one');
    expect(two.elsewhere()?.edits.texts.definition).toBe('one');
    expect(one.elsewhere()).toBeNull();
  });

  it('go on with whose work the reader says', () => {
    const machine = begin();
    const [one, two] = [ownDrafts(machine), ownDrafts(machine)];
    one.save(draft, typed('one'));
    two.save(draft, typed('two'));
    two.keepMine(typed('two'));
    expect(machineIn(machine.id)).toBe('two');
    one.save(draft, typed('one again'));
    expect(one.takeTheirs(draft).texts.definition).toBe('two');
    expect(one.elsewhere()).toBeNull();
    one.save(draft, typed('after two'));
    expect(machineIn(machine.id)).toBe('after two');
  });
});

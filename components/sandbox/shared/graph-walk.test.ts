import { describe, expect, it } from 'vitest';
import { toGraph } from '@/lib/asl/graph';
import type { Json } from '@/lib/kernel/json';
import { toGraphRows } from './graph-rows';
import { type Step, walkGraph } from './graph-walk';

const leaf = (name: string): Json => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
const scope = toGraph({
  StartAt: 'First',
  States: {
    First: { Type: 'Pass', Next: 'Pick' },
    Pick: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'Both' }], Default: 'Other' },
    Both: { Type: 'Parallel', Branches: [leaf('Left'), leaf('Right')], Next: 'Last' },
    Other: { Type: 'Task', Next: 'First' },
    Last: { Type: 'Succeed' },
  },
});
if (!scope) throw new Error('no graph');
const rows = toGraphRows(scope);
const idOf = (title: string) => rows.find((row) => row.title === title)?.id ?? null;
const walk = (from: string | null, ...steps: Step[]) => {
  const end = steps.reduce((at: string | null, step) => walkGraph(rows, at, step), from === null ? null : idOf(from));
  return rows.find(({ id }) => id === end)?.title ?? null;
};

describe('walkGraph', () => {
  it('begins at the first state', () => {
    expect(walk(null, 'on')).toBe('First');
    expect(walk(null, 'left')).toBe('First');
  });

  it('goes on in the order of a run, into branches and out of them again', () => {
    expect(walk('First', 'on')).toBe('Pick');
    expect(walk('Pick', 'on')).toBe('Both');
    expect(walk('Both', 'on')).toBe('Left');
    expect(walk('Left', 'on')).toBe('Last');
    expect(walk('Last', 'on')).toBeNull();
    expect(walk('Other', 'on')).toBe('First');
  });

  it('goes back the way it came', () => {
    expect(walk('Last', 'back')).toBe('Both');
    expect(walk('Left', 'back')).toBe('Both');
    expect(walk('Both', 'back')).toBe('Pick');
    expect(walk('First', 'back')).toBeNull();
  });

  it('changes between the ways out of one state, and between branches', () => {
    expect(walk('Both', 'right')).toBe('Other');
    expect(walk('Other', 'left')).toBe('Both');
    expect(walk('Left', 'right')).toBe('Right');
    expect(walk('Right', 'right')).toBeNull();
    expect(walk('First', 'right')).toBeNull();
  });
});

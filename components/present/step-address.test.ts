import { describe, expect, it } from 'vitest';
import { readStep, withoutStep, writeStep } from './step-address';

describe('the address of a step', () => {
  it('is the hash of a talk, counted from one', () => {
    expect(writeStep('', 4)).toBe('#step-5');
    expect(writeStep('#step-5', 0)).toBe('#step-1');
    expect(readStep('#step-5')).toBe(4);
  });

  it('stands behind the permalink of a scenario, which stays as it is', () => {
    expect(writeStep('#v1.q-_step-9', 1)).toBe('#v1.q-_step-9~step-2');
    expect(writeStep('#v1.abc~step-2', 2)).toBe('#v1.abc~step-3');
    expect(withoutStep('#v1.abc~step-3')).toBe('v1.abc');
    expect(readStep('#v1.abc~step-3')).toBe(2);
  });

  it('is not there in other hashes', () => {
    expect(['', '#', '#v1.q-_step-9', '#step-0', '#step-x', '#steps'].map(readStep)).toEqual(Array(6).fill(null));
  });
});

import { describe, expect, it } from 'vitest';
import { chosenStages } from './chosen-stages.mjs';

const names = ['types', 'unit', 'build', 'database-embedded', 'database-postgres', 'journeys-embedded'];

describe('chosenStages', () => {
  it.each([
    ['everything by default', [], names],
    ['one', ['--only', 'unit'], ['unit']],
    ['several, in their order', ['--only', 'unit', '--only', 'types'], ['types', 'unit']],
    [
      'a family, and the build it runs against',
      ['--only', 'database'],
      ['build', 'database-embedded', 'database-postgres'],
    ],
  ])('%s', (_, args, chosen) => {
    expect(chosenStages(args, names)).toEqual(chosen);
  });

  it.each([[['--only']], [['--only', 'units']], [['unit']]])('refuses %j and lists the stages', (args) => {
    expect(() => chosenStages(args, names)).toThrow('not understood');
  });
});

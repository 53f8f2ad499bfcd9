import { describe, expect, it } from 'vitest';
import { offsetOfState, stateAtOffset } from './find-state';

const json = `{
  "StartAt": "Both",
  "States": {
    "Both": {
      "Type": "Parallel",
      "Branches": [
        { "StartAt": "Left", "States": { "Left": { "Type": "Succeed" } } },
        { "StartAt": "Each", "States": { "Each": { "Type": "Map", "ItemProcessor": {
          "StartAt": "One", "States": { "One": { "Type": "Pass", "End": true } } }, "End": true } } }
      ],
      "Next": "Last"
    },
    "Last": { "Type": "Succeed" }
  }
}`;

const yaml = `StartAt: Both
States:
  Both:
    Type: Parallel
    Branches:
      - StartAt: Left
        States:
          Left:
            Type: Succeed
      - StartAt: Each
        States:
          Each:
            Type: Map
            ItemProcessor:
              StartAt: One
              States:
                One: { Type: Pass, End: true }
            End: true
    Next: Last
  Last:
    Type: Succeed
`;

const one = ['States', 'Both', 'branch:1', 'States', 'Each', 'item', 'States', 'One'];

describe.each([
  ['JSON', json, (name: string) => json.indexOf(`"${name}": {`)],
  ['YAML', yaml, (name: string) => yaml.search(new RegExp(`\\b${name}:`))],
])('finding states in %s', (_, text, nameAt) => {
  it('finds a state by its path in the graph, and by that of any run of it', () => {
    expect(offsetOfState(text, ['States', 'Last'])).toBe(nameAt('Last'));
    expect(offsetOfState(text, one)).toBe(nameAt('One'));
    const run = ['States', 'Both', 'branch:1', 'States', 'Each', 'item:7', 'States', 'One'];
    expect(offsetOfState(text, run)).toBe(nameAt('One'));
    expect(offsetOfState(text, ['States', 'Gone'])).toBeNull();
    expect(offsetOfState(text, [])).toBeNull();
  });

  it('says which state an offset is in, the innermost of them', () => {
    expect(stateAtOffset(text, nameAt('One') + 2)).toEqual(one);
    expect(stateAtOffset(text, text.indexOf('Succeed'))).toEqual(['States', 'Both', 'branch:0', 'States', 'Left']);
    expect(stateAtOffset(text, text.indexOf('Next'))).toEqual(['States', 'Both']);
    expect(stateAtOffset(text, text.lastIndexOf('StartAt'))).toEqual(one.slice(0, 5));
    expect(stateAtOffset(text, 0)).toBeNull();
  });
});

it('finds states in a text that is still being written', () => {
  const half = '{ "States": { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": ';
  expect(offsetOfState(half, ['States', 'B'])).toBe(half.indexOf('"B": {'));
  expect(stateAtOffset(half, half.length)).toEqual(['States', 'B']);
});

import { describe, expect, it } from 'vitest';
import { layOutText, toSyntax } from './convert-definition';

const json = '{\n  "StartAt": "A",\n  "States": {\n    "A": {\n      "Type": "Succeed"\n    }\n  }\n}';
const yaml = 'StartAt: A\nStates:\n  A:\n    Type: Succeed\n';

describe('a definition in the other syntax', () => {
  it('goes to YAML and back', () => {
    expect(toSyntax(json, 'yaml')?.text).toBe(yaml);
    expect(toSyntax(yaml, 'json')).toEqual({ text: json, note: 'Now JSON.' });
  });

  it('says that comments are lost', () => {
    expect(toSyntax(`# Mine\n${yaml}`, 'json')?.note).toContain('without the comments');
    expect(toSyntax(yaml.replace('Succeed', 'Succeed # done'), 'json')?.note).toContain('without the comments');
  });

  it('is refused where the text cannot be read', () => {
    expect(toSyntax('{ "StartAt": ', 'yaml')).toBeNull();
    expect(toSyntax('StartAt: [A\nStates: }', 'json')).toBeNull();
  });
});

describe('laying out', () => {
  it('keeps the comments of YAML', () => {
    expect(layOutText('StartAt:   A # first\nStates:\n    A: {Type: Succeed}\n')).toBe(
      'StartAt: A # first\nStates:\n  A: { Type: Succeed }\n',
    );
  });

  it('refuses what cannot be read', () => {
    expect(layOutText('{ "a": ')).toBeNull();
    expect(layOutText('StartAt: [A\nStates: }')).toBeNull();
  });
});

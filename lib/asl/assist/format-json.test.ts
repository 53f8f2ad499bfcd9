import { describe, expect, it } from 'vitest';
import { readCases, toScenario } from '../cases/case-file';
import { formatJson } from './format-json';
import { offsetAfter } from './offset-after';
import { spanOfPath } from './span-of-path';

describe('formatJson', () => {
  it('lays out with two blanks, short lists on one line', () => {
    expect(formatJson('{"A":{"b":[1,2.50],"c":[],"d":{}},"E":[{"f":1}]}')).toBe(
      '{\n  "A": {\n    "b": [1, 2.50],\n    "c": [],\n    "d": {}\n  },\n  "E": [\n    {\n      "f": 1\n    }\n  ]\n}',
    );
  });

  it('changes nothing but blanks, and nothing the second time', () => {
    for (const each of readCases()) {
      const { definition } = toScenario(each).documents;
      const formatted = formatJson(definition);
      if (formatted === null) continue;
      expect(JSON.parse(formatted)).toEqual(JSON.parse(definition));
      expect(formatJson(formatted)).toBe(formatted);
    }
  });

  it('refuses what is no JSON, and what would lose a name', () => {
    expect(formatJson('{ "a": ')).toBeNull();
    expect(formatJson('{ "a": 1, "a": 2 }')).toBeNull();
  });

  it('finds the caret’s place again', () => {
    const before = '{"a":1,"b":2}';
    const after = formatJson(before) ?? '';
    expect(after.slice(0, offsetAfter(before, before.indexOf('"b') + 1, after))).toMatch(/"$/);
    expect(offsetAfter(before, 0, after)).toBe(0);
  });
});

describe('spanOfPath', () => {
  const yaml = 'StartAt: A\nStates:\n  A:\n    Type: Task\n    Retry:\n      - ErrorEquals: [X, Y]\n';
  const part = (path: (string | number)[], what: 'name' | 'value') => {
    const { from, to } = spanOfPath(yaml, path, what);
    return yaml.slice(from, to);
  };

  it('finds values and names in YAML, and what is around where there is nothing', () => {
    expect(part(['States', 'A', 'Type'], 'value')).toBe('Task');
    expect(part(['States', 'A', 'Type'], 'name')).toBe('Type');
    expect(part(['States', 'A', 'Retry', 0, 'ErrorEquals', 1], 'value')).toBe('Y');
    expect(part(['States', 'A', 'Retry', 0, 'Next'], 'value')).toBe('ErrorEquals: [X, Y]');
  });
});

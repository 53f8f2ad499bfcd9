import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type Json } from '@/lib/kernel/json';
import { applyEdits, type QuickFix } from '@/lib/kernel/text-edit';
import { readCases, toScenario } from '../../cases/case-file';
import type { AslDiagnostic } from '../../diagnostics';
import { parse } from '../../parse';
import { validate } from '../../validate';
import { suggestFix } from './suggest-fix';

type Found = { readonly diagnostic: AslDiagnostic; readonly fix: QuickFix | null };

function findings(text: string): Found[] {
  const doc = parse(text);
  const found = doc.ok ? validate(doc.value) : doc.error;
  return found.map((diagnostic) => ({ diagnostic, fix: suggestFix(text, doc.ok ? doc.value : null, diagnostic) }));
}

/** A finding by what it says and where: the same one if it is still there after a fix. */
const nameOf = ({ code, path, values }: AslDiagnostic) => JSON.stringify([code, path, values]);

const machine = (state: string, more = '') => `{ "StartAt": "A", "States": { "A": { ${state} }${more} } }`;
const end = '"End": true';
const fn = '"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke"';
const choice = (rule: string) =>
  machine(`"Type": "Choice", "Choices": [{ ${rule}, "Next": "B" }], "Default": "B"`, ', "B": { "Type": "Succeed" }');

/** A definition with a mistake, what its button says, and what then stands there. */
const mended: readonly (readonly [what: string, wrong: string, says: string, part: string])[] = [
  ['a field nearly right', machine(`"Type": "Pass", "Coment": "x", ${end}`), 'Rename to "Comment"', '"Comment": "x"'],
  [
    'a field in the wrong case',
    machine(`"Type": "Pass", "comment": "x", ${end}`),
    'Rename to "Comment"',
    '"Comment": "x"',
  ],
  ['a type in the wrong case', machine('"Type": "succeed"'), 'Change to "Succeed"', '"Type": "Succeed"'],
  ['a target nearly right', machine('"Type": "Pass", "Next": "a"'), 'Change to "A"', '"Next": "A"'],
  ['a field nobody knows', machine(`"Type": "Pass", "Qqqqqq": 1, ${end}`), 'Remove "Qqqqqq"', `"Type": "Pass", ${end}`],
  [
    'a field of the other language',
    machine(`"Type": "Pass", "QueryLanguage": "JSONata", "InputPath": "$", ${end}`),
    'Remove "InputPath"',
    `"JSONata", ${end}`,
  ],
  ['a number in quotes', machine(`"Type": "Wait", "Seconds": "5", ${end}`), 'Change to 5', '"Seconds": 5'],
  ['no way on', machine('"Type": "Pass"'), 'Add "End": true', end],
  [
    'a state nothing leads to',
    machine(`"Type": "Pass", ${end}`, ', "Lost": { "Type": "Succeed" }'),
    'Remove "Lost"',
    '} } }',
  ],
  ['a missing resource', machine(`"Type": "Task", ${end}`), 'Add "Resource"', 'lambda:invoke'],
  ['a missing type', machine(end), 'Add "Type"', '"Type": "Pass"'],
  ['a missing start', '{ "States": { "A": { "Type": "Succeed" } } }', 'Add "StartAt"', '"StartAt": "A"'],
  ['no time to wait', machine(`"Type": "Wait", ${end}`), 'Add "Seconds"', '"Seconds": 1'],
  ['a Map without a body', machine(`"Type": "Map", ${end}`), 'Add "ItemProcessor"', '"StartAt": "A item"'],
  [
    'States.ALL in company',
    machine(`${fn}, "Retry": [{ "ErrorEquals": ["X", "States.ALL"] }], ${end}`),
    'Leave only States.ALL',
    '["States.ALL"]',
  ],
  [
    'States.ALL too early',
    machine(`${fn}, "Retry": [{ "ErrorEquals": ["States.ALL"] }, { "ErrorEquals": ["X"] }], ${end}`),
    'Move it to the end',
    '[{ "ErrorEquals": ["X"] }, { "ErrorEquals": ["States.ALL"] }]',
  ],
  [
    'no errors named',
    machine(`${fn}, "Retry": [{ "ErrorEquals": [] }], ${end}`),
    'Name States.TaskFailed',
    '["States.TaskFailed"]',
  ],
  [
    'two operators',
    choice('"Variable": "$.a", "IsNull": true, "IsString": true'),
    'Join them with "And"',
    '"And":[{"Variable":"$.a","IsNull":true},{"Variable":"$.a","IsString":true}]',
  ],
  ['no operator', choice('"Variable": "$.a"'), 'Test that it is there: "IsPresent"', '"IsPresent": true'],
  [
    'a moment with a blank',
    machine(`"Type": "Wait", "Timestamp": "2026-03-14 01:59:00z", ${end}`),
    'Change to "2026-03-14T01:59:00Z"',
    '"2026-03-14T01:59:00Z"',
  ],
  [
    'a path without its sign',
    machine(`"Type": "Pass", "InputPath": "a.b", ${end}`),
    'Change to "$.a.b"',
    '"InputPath": "$.a.b"',
  ],
  ['a place without its sign', choice('"Variable": "a", "IsNull": true'), 'Change to "$.a"', '"Variable": "$.a"'],
  [
    'a text that is looked up',
    machine(`"Type": "Pass", "Parameters": { "v.$": "text" }, ${end}`),
    'Keep it as a text: rename to "v"',
    '{ "v": "text" }',
  ],
  [
    'a path that is only a text',
    machine(`"Type": "Pass", "Parameters": { "v": "$.a" }, ${end}`),
    'Rename to "v.$"',
    '{ "v.$": "$.a" }',
  ],
  [
    'two of a name',
    machine(`"Type": "Pass", "Comment": "x", "Comment": "y", ${end}`),
    'Remove the one that does not count',
    '"Type": "Pass", "Comment": "y"',
  ],
  [
    'a variable with a dot',
    machine(`"Type": "Pass", "Assign": { "a.b": 1 }, ${end}`),
    'Rename to "a_b"',
    '{ "a_b": 1 }',
  ],
  [
    'a name twice',
    machine(
      `"Type": "Parallel", "Branches": [{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "C" }, "C": { "Type": "Pass", "Next": "A" }, "D": { "Type": "Succeed" } } }], ${end}`,
    ),
    'Rename to "A 2"',
    '"StartAt": "A 2"',
  ],
  [
    'a literal that looks like a lookup',
    machine(`"Type": "Pass", "Result": { "v.$": "$.a" }, ${end}`),
    'Rename "Result" to "Parameters"',
    '"Parameters": { "v.$": "$.a" }',
  ],
  ['a comma too few', '{ "StartAt": "A"\n "States": { "A": { "Type": "Succeed" } } }', 'Add the comma', '"A",\n'],
  ['a comma too many', '{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } }, }', 'Remove the comma', '} } }'],
  ['no quotes', '{ "StartAt": A, "States": { "A": { "Type": "Succeed" } } }', 'Put quotes around A', '"StartAt": "A"'],
  ['no end', '{ "StartAt": "A", "States": { "A": { "Type": "Succeed"', 'Close what is open: }}}', '"Succeed"}}}'],
];

describe('suggestFix', () => {
  it.each(mended)('mends %s', (_, wrong, says, part) => {
    const found = findings(wrong);
    const one = found.find(({ fix }) => fix?.says === says);
    expect(found.map(({ fix }) => fix?.says)).toContain(says);
    const fixed = applyEdits(wrong, one?.fix?.edits ?? []);
    expect(fixed).toContain(part);
    expect(findings(fixed).map(({ diagnostic }) => nameOf(diagnostic))).not.toContain(one && nameOf(one.diagnostic));
  });

  it('has a fix for many kinds of mistakes', () => {
    const codes = new Set(
      mended.flatMap(([, wrong]) => findings(wrong).flatMap(({ diagnostic, fix }) => (fix ? [diagnostic.code] : []))),
    );
    expect(codes.size).toBeGreaterThanOrEqual(20);
  });

  it('offers nothing where only the author can know', () => {
    const codes = ['bad-resource', 'no-terminal-state', 'state-name-too-long'];
    const texts = [
      machine(`"Type": "Task", "Resource": "my-function", ${end}`),
      machine('"Type": "Pass", "Next": "A"'),
      `{ "StartAt": "${'x'.repeat(81)}", "States": { "${'x'.repeat(81)}": { "Type": "Succeed" } } }`,
    ];
    expect(texts.flatMap((text) => findings(text).map(({ diagnostic, fix }) => [diagnostic.code, fix]))).toEqual(
      codes.map((code) => [code, null]),
    );
  });

  it('whatever is broken in a case, each fix makes its finding go away', () => {
    const definitions = readCases()
      .map((each) => toScenario(each).documents.definition)
      .filter((text) => parse(text).ok);
    const codes = new Map<string, number>();
    fc.assert(
      fc.property(fc.constantFrom(...definitions), fc.nat(), fc.nat(9), (text, where, how) => {
        const broken = breakAt(JSON.parse(text), where, how);
        const wrong = JSON.stringify(broken, null, where % 2 === 0 ? 2 : 0);
        for (const { diagnostic, fix } of findings(wrong)) {
          if (!fix) continue;
          codes.set(diagnostic.code, (codes.get(diagnostic.code) ?? 0) + 1);
          const after = findings(applyEdits(wrong, fix.edits)).map(({ diagnostic: left }) => nameOf(left));
          expect(after, `${wrong}\n${fix.says}`).not.toContain(nameOf(diagnostic));
        }
      }),
      { numRuns: 1500 },
    );
    expect(codes.size).toBeGreaterThanOrEqual(12);
  });

  it('whatever the text, it does not throw', () => {
    const [text = ''] = mended.map(([, wrong]) => wrong);
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 6 }), (at, more) => {
        findings(text.slice(0, at) + more + text.slice(at + more.length));
      }),
      { numRuns: 500 },
    );
  });
});

/** One member or item of a definition made wrong in one of ten ways. */
function breakAt(root: Json, where: number, how: number): Json {
  const places: (readonly (string | number)[])[] = [];
  const visit = (value: Json, path: readonly (string | number)[]) => {
    if (path.length > 0) places.push(path);
    if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item as Json, [...path, i]);
    else if (isJsonObject(value)) for (const [key, member] of Object.entries(value)) visit(member, [...path, key]);
  };
  visit(root, []);
  const path = places[where % places.length] ?? [];
  const change = (value: Json, rest: readonly (string | number)[]): Json => {
    const [step, ...deeper] = rest;
    if (Array.isArray(value)) {
      if (deeper.length > 0) return value.map((item: Json, i) => (i === step ? change(item, deeper) : item));
      return value.flatMap((item: Json, i) => (i === step ? wrongItem(item, how) : [item]));
    }
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, member]) =>
        key !== step
          ? [[key, member]]
          : deeper.length > 0
            ? [[key, change(member, deeper)]]
            : wrongMember(key, member, how),
      ),
    );
  };
  return change(root, path);
}

function wrongMember(key: string, value: Json, how: number): [string, Json][] {
  switch (how) {
    case 0:
      return [];
    case 1:
      return [[key.toLowerCase(), value]];
    case 2:
      return [[`${key}x`, value]];
    case 3:
      return [[key, String(value)]];
    case 4:
      return [[key, -1]];
    case 5:
      return [[key, []]];
    case 6:
      return [
        [key, value],
        [`${key}Path`, 'a.b'],
      ];
    case 7:
      return [[key, typeof value === 'string' ? value.slice(0, -1) : null]];
    case 8:
      return [
        [key, value],
        [`${key}.$`, value],
      ];
    default:
      return [
        [key, value],
        ['End', true],
      ];
  }
}

function wrongItem(value: Json, how: number): Json[] {
  if (how < 3) return [];
  return how < 6 ? [value, 'States.ALL'] : [{ ErrorEquals: ['States.ALL'] }, value];
}

import { describe, expect, it } from 'vitest';
import { intrinsics } from '../intrinsics/functions';
import { parse } from '../parse';
import { parseResource } from '../resource';
import { validate } from '../validate';
import { catcherFields, machineFields, processorFields, retrierFields, stateFields } from '../validate/fields';
import { isOffered } from '../validate/is-offered';
import { docAt, fieldDoc } from './doc-at';
import { intrinsicCalls, intrinsicDocs } from './docs/intrinsics';
import { offeredResources } from './resources';

const text = `{
  "StartAt": "A",
  "TimeoutSeconds": 9,
  "States": {
    "A": {
      "Type": "Task",
      "TimeoutSeconds": 5,
      "Parameters": { "Type": "mine", "id.$": "States.Format('{}', States.UUID())" },
      "Retry": [{ "ErrorEquals": ["States.Timeout", "Mine"] }],
      "End": true
    }
  }
}`;
const at = (word: string, nth = 0) => {
  const places = [...text.matchAll(new RegExp(word.replaceAll('.', '\\.'), 'g'))];
  return docAt(text, (places[nth]?.index ?? 0) + 1);
};

describe('docAt', () => {
  it('explains fields, types, errors and functions, each with its page and its day', () => {
    for (const word of ['StartAt', 'Task', 'Retry', 'ErrorEquals', 'States.Timeout', 'States.Format', 'States.UUID']) {
      const found = at(word);
      expect(found?.word).toBe(word);
      expect(found?.doc.source).toMatch(/^https:\/\/(?:docs\.aws\.amazon\.com|states-language\.net)\//);
      expect(found?.doc.checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('tells the timeout of the machine from that of a task', () => {
    expect(at('TimeoutSeconds', 0)?.doc.says).toContain('whole execution');
    expect(at('TimeoutSeconds', 1)?.doc.says).toContain('one attempt');
  });

  it('says nothing about names of the author', () => {
    expect(at('Type', 1)).toBeNull();
    expect(at('Mine')).toBeNull();
    expect(docAt(text, text.indexOf('mine') + 1)).toBeNull();
  });
});

describe('the words on the language', () => {
  it('cover what a learner meets: machines, states, retriers, catchers, processors', () => {
    const tables = [machineFields, processorFields, retrierFields, catcherFields.JSONPath, catcherFields.JSONata];
    const states = Object.values(stateFields).flatMap((types) => Object.values(types));
    const names = new Set([...tables, ...states].flatMap((fields) => Object.keys(fields)));
    const silent = [...names].filter((name) => !fieldDoc(name, { kind: 'state', type: 'Task' }));
    expect(silent).toEqual(['ToleratedFailurePercentagePath', 'ToleratedFailureCountPath']);
  });

  it('cover every intrinsic function, with a call that the engine can read', () => {
    expect(Object.keys(intrinsicDocs).sort()).toEqual(Object.keys(intrinsics).sort());
    expect(Object.keys(intrinsicCalls).sort()).toEqual(Object.keys(intrinsics).sort());
    const Parameters = Object.fromEntries(Object.values(intrinsicCalls).map((call, i) => [`v${i}.$`, call]));
    const doc = parse(JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', Parameters, End: true } } }));
    expect(doc.ok && validate(doc.value)).toEqual([]);
  });

  it('offer only resources that there are', () => {
    for (const { arn } of offeredResources) {
      const resource = parseResource(arn);
      expect(resource && isOffered(resource), arn).toBe(true);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { AslScenarioSchema } from '@/lib/asl';
import { toAslDraft } from './asl-draft';
import { aslFace } from './asl-face';

const yaml = `# Ours
StartAt: Wait
States:
  Wait:
    Type: Wait
    Seconds: 2
    Next: Done
  Done:
    Type: Succeed
`;
const draftOf = (definition: string) =>
  toAslDraft(
    AslScenarioSchema.parse({ engine: 'asl', version: 1, title: 'YAML', documents: { definition }, input: { id: 1 } }),
  );

describe('a definition in YAML', () => {
  it('is checked, drawn and run like the same in JSON', async () => {
    const checked = await aslFace.check(draftOf(yaml));
    expect(checked.problems).toEqual([]);
    expect(checked.graph?.nodes.map(({ title }) => title)).toEqual(['Wait', 'Done']);
    expect(JSON.parse(checked.json ?? '').States.Wait.Seconds).toBe(2);
    const inYaml = await aslFace.run(draftOf(yaml));
    const inJson = await aslFace.run(draftOf(checked.json ?? ''));
    expect(inYaml.view.outcome.kind).toBe('succeeded');
    expect(inYaml.view.hash).toBe(inJson.view.hash);
  });

  it('has its mistakes where they stand in the YAML', async () => {
    const wrong = yaml.replace('Next: Done', 'Next: Dome').replace('Seconds: 2', 'Secnds: 2');
    const { problems, lookedAt } = await aslFace.check(draftOf(wrong));
    expect(lookedAt).toBe(wrong);
    expect(problems.map(({ from, to, line }) => [wrong.slice(from, to), line])).toEqual(
      expect.arrayContaining([
        ['Secnds', 6],
        ['Dome', 7],
      ]),
    );
    expect(problems.every(({ quickFix }) => quickFix === undefined)).toBe(true);
  });

  it('is located where it is no YAML, and refused when it is run', async () => {
    const broken = draftOf(yaml.replace('Type: Wait', 'Type: [Wait'));
    const { problems } = await aslFace.check(broken);
    expect(problems).toMatchObject([{ severity: 'error', message: expect.stringContaining('This is not YAML') }]);
    expect((await aslFace.run(broken)).view.outcome.kind).toBe('refused');
  });

  it('is shared as the JSON that it means', async () => {
    const link = await aslFace.makeLink(draftOf(yaml), null, null);
    const opened = link.ok ? await aslFace.openLink(link.value) : null;
    expect(opened?.ok && JSON.parse(opened.value.scenario.documents.definition ?? '').StartAt).toBe('Wait');
  });
});

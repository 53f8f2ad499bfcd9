import { expect, it } from 'vitest';
import { run } from '@/lib/asl';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { starter } from './starter';

it('is a scenario as the schema would make it, and succeeds', async () => {
  const { limits: _limits, ...written } = starter;
  expect(AslScenarioSchema.parse(written)).toEqual(starter);
  expect((await run(starter)).outcome).toEqual({ kind: 'succeeded', output: { done: true } });
});

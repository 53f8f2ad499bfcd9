import { AslScenarioSchema, run } from '@/lib/asl';
import { contentHash } from '@/lib/kernel/hash';
import type { Json } from '@/lib/kernel/json';
import { type Figure, figure, medianMs } from './figure.mts';

/** A Map whose every item calls a task that fails once: seven to nine events an item. */
function scenarioOf(items: number) {
  return AslScenarioSchema.parse({
    engine: 'asl',
    version: 1,
    title: `A map of ${items}`,
    documents: {
      definition: JSON.stringify({
        StartAt: 'Each',
        States: {
          Each: {
            Type: 'Map',
            ItemProcessor: {
              StartAt: 'Call',
              States: {
                Call: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::lambda:invoke',
                  Parameters: { FunctionName: 'f', 'Payload.$': '$' },
                  End: true,
                },
              },
            },
            End: true,
          },
        },
      }),
    },
    input: Array.from({ length: items }, (_, i) => ({ order: i })),
    mocks: { Call: ['ok:{"charged":true}'] },
  });
}

export async function benchAsl(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const items of [141, 1400]) {
    const scenario = scenarioOf(items);
    const sample = await run(scenario, {});
    const whole = await medianMs(15, () => run(scenario, {}));
    const hash = await medianMs(15, () => contentHash(sample.events as unknown as Json));
    figures.push(
      figure(`ASL run of ${sample.events.length} events`, whole, 'ms', {
        name: 'hash of the same events alone',
        value: hash,
      }),
    );
  }
  return figures;
}

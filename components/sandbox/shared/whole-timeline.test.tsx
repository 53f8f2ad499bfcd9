import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AslScenarioSchema } from '@/lib/asl/scenario';
import { toAslDraft } from '../asl/asl-draft';
import { aslFace } from '../asl/asl-face';
import { createEngineClient } from './engine-client';
import { WholeTimeline } from './whole-timeline';

const definition = JSON.stringify({
  StartAt: 'Each',
  States: {
    Each: {
      Type: 'Map',
      ItemsPath: '$.parcels',
      ItemProcessor: {
        StartAt: 'Weigh',
        States: {
          Weigh: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Retry: [{ ErrorEquals: ['Scale.Busy'], IntervalSeconds: 2 }],
            End: true,
          },
        },
      },
      End: true,
    },
  },
});
const scenario = AslScenarioSchema.parse({
  engine: 'asl',
  version: 1,
  title: 'Parcels',
  documents: { definition },
  input: { parcels: ['a', 'b', 'c'] },
  mocks: { Weigh: ['fail:Scale.Busy', 'ok:1'] },
});
const client = createEngineClient('asl', () => {
  throw new Error('A run of so few events is drawn without its worker.');
});

const draw = async () => {
  const { view } = await aslFace.run(toAslDraft(scenario));
  return { view, picture: renderToStaticMarkup(<WholeTimeline view={view} client={client} runKey="1" />) };
};

describe('the picture of a whole run', () => {
  it('has the lane of every item, though none is open on the page', async () => {
    const { picture } = await draw();
    expect(picture.match(/class="lane"[^>]*>[^<]+/g)?.map((lane) => lane.replace(/.*>/, ''))).toEqual([
      'Each',
      'Weigh · item 0',
      'Weigh · item 1',
      'Weigh · item 2',
    ]);
  });

  it('shows what happened up to the end, with no playhead and nothing still to come', async () => {
    const { picture } = await draw();
    expect(picture).toContain('2 s × 2');
    expect(picture).not.toContain('class="play"');
    expect(picture).not.toContain('class="flag"');
    expect(picture).not.toContain('ghost');
  });

  it('is named by the sentence that the page has for it', async () => {
    const { view, picture } = await draw();
    expect(picture).toContain(`aria-label="Timeline. ${view.timeline.summary}"`);
  });
});

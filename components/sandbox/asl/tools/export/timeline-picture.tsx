'use client';

import type { AslScenario } from '@/lib/asl/scenario';
import type { Bench } from '../../../shared/use-bench';
import { WholeTimeline } from '../../../shared/whole-timeline';
import { PictureExport } from './picture-export';

type Props = {
  readonly bench: Bench<AslScenario>;
  /** Changes with every run. */
  readonly runKey: string;
  readonly fileName: string;
};

/** The timeline of the whole run on one axis, whatever the window's width and whatever of it is open. */
export function TimelinePicture({ bench, runKey, fileName }: Props) {
  const { view, client } = bench;
  if (!view || view.at.length === 0) return <p className="mute">Press Run first: a timeline shows a run.</p>;
  const words = { title: `${bench.draft.scenario.title}: timeline`, description: view.timeline.summary };
  return (
    <PictureExport words={words} fileName={fileName}>
      <WholeTimeline view={view} client={client} runKey={runKey} />
    </PictureExport>
  );
}

'use client';

import { useId, useMemo } from 'react';
import type { AslScenario } from '@/lib/asl/scenario';
import { layOutLanes } from '../../../shared/timeline-lanes';
import { TimelinePicture as Timeline } from '../../../shared/timeline-picture';
import type { Bench } from '../../../shared/use-bench';
import { PictureExport } from './picture-export';
import '../../../shared/timeline.css';

type Props = { readonly bench: Bench<AslScenario>; readonly fileName: string };

/** As wide as a slide or a page takes it. */
const width = 1120;

/** The timeline of the run on one axis, whatever the window's width. */
export function TimelinePicture({ bench, fileName }: Props) {
  const id = useId();
  const { view, player } = bench;
  const { title } = bench.draft.scenario;
  const layout = useMemo(() => (view && view.at.length > 0 ? layOutLanes(view.timeline, width) : null), [view]);
  if (!view || !layout) return <p className="mute">Press Run first: a timeline shows a run.</p>;
  const { summary } = view.timeline;
  return (
    <PictureExport words={{ title: `${title}: timeline`, description: summary }} fileName={fileName}>
      <Timeline layout={layout} cursor={player.cursor} label={`Timeline. ${summary}`} id={id} />
    </PictureExport>
  );
}

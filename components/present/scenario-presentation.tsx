'use client';

import { useEffect, useState } from 'react';
import { useEngine } from '@/components/sandbox/shared/use-engine';
import { PresentNotice } from './present-notice';
import { Presentation } from './presentation';
import type { StageScenario, Talk } from './step';
import { toTalk } from './to-talk';

type Props = Pick<Talk, 'id' | 'home'> & { readonly scenario: StageScenario };

/** Any scenario on stage, a step for every event worth one. */
export function ScenarioPresentation({ scenario, id, home }: Props) {
  const client = useEngine(scenario.engine);
  const [talk, setTalk] = useState<Talk | 'none' | null>(null);
  useEffect(() => {
    let wanted = true;
    void toTalk(client, scenario, { id, home }).then((made) => {
      if (!wanted) return;
      // The stage runs it in a worker of its own; this one has done what it was for.
      client.close();
      setTalk(made ?? 'none');
    });
    return () => {
      wanted = false;
    };
  }, [client, scenario, id, home]);
  if (talk === null) return <PresentNotice title={scenario.title} />;
  if (talk !== 'none') return <Presentation talk={talk} deck={null} />;
  return (
    <PresentNotice
      title="This cannot be shown"
      words="Its run has no events: the scenario was refused, or it did not end in time. The playground says why."
      home={home}
    />
  );
}

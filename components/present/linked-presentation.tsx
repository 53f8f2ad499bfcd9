'use client';

import { useEffect, useState } from 'react';
import { engineNames, playgroundPath } from '@/components/sandbox/shared/engine-names';
import type { EngineName } from '@/components/sandbox/shared/engine-protocol';
import { useEngine } from '@/components/sandbox/shared/use-engine';
import { refusalWords } from '@/components/sandbox/shared/workbench';
import { PresentNotice } from './present-notice';
import { ScenarioPresentation } from './scenario-presentation';
import type { StageScenario } from './step';
import { withoutStep } from './step-address';

type Found =
  | { readonly kind: 'opening' }
  | { readonly kind: 'scenario'; readonly scenario: StageScenario; readonly fragment: string }
  | { readonly kind: 'refused'; readonly words: string };

const refused = (words: string): Found => ({ kind: 'refused', words });

/** The scenario of a permalink on stage. The fragment never reaches a server. */
export function LinkedPresentation({ engine }: { readonly engine: EngineName }) {
  const client = useEngine(engine);
  const [found, setFound] = useState<Found>({ kind: 'opening' });
  useEffect(() => {
    const open = async (): Promise<Found | null> => {
      const fragment = withoutStep(location.hash);
      if (fragment === '') return refused('This address holds no scenario. Press Present in a playground.');
      const asked = await client.ask('openLink', { fragment });
      if (asked.kind === 'superseded') return null;
      client.close();
      if (asked.kind !== 'answer') return refused(refusalWords({ code: 'damaged' }, engineNames[engine]));
      if (!asked.answer.ok) return refused(refusalWords(asked.answer.error, engineNames[engine]));
      // The worker checked it against the schema of its engine.
      return { kind: 'scenario', scenario: asked.answer.value.scenario as StageScenario, fragment };
    };
    let wanted = true;
    void open().then((next) => {
      if (next && wanted) setFound(next);
    });
    return () => {
      wanted = false;
    };
  }, [client, engine]);
  if (found.kind === 'opening') return <PresentNotice title={`A ${engineNames[engine]} run`} />;
  if (found.kind === 'refused')
    return <PresentNotice title="This link cannot be opened" words={found.words} home={playgroundPath(engine)} />;
  const { scenario, fragment } = found;
  return (
    <ScenarioPresentation
      scenario={scenario}
      id={`${engine}.${fragment.slice(-24)}`}
      home={`${playgroundPath(engine)}#${fragment}`}
    />
  );
}

'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Keys, useKeys } from '@/components/ui/keys';
import { openPresenter, presenterAddress } from './open-presenter';
import { showKeys } from './show-keys';
import { StageButton } from './stage-button';
import { StageRun } from './stage-run';
import type { Talk } from './step';
import { StepWords } from './step-words';
import { useReadiness } from './use-readiness';
import type { Showing } from './use-show';
import { useTaps } from './use-taps';

type Props = Showing & { readonly talk: Talk; readonly deck: ReactNode };

/** What the audience sees: one step, as large as the screen. */
export function Stage({ talk, deck, show, act }: Props) {
  const { steps, runs } = talk;
  const readiness = useReadiness(Object.keys(runs).length);
  const [blocked, setBlocked] = useState<string | null>(null);
  const screen = useRef<HTMLDivElement>(null);
  useTaps(screen, { next: () => act({ kind: 'next' }), back: () => act({ kind: 'back' }) });

  const presenter = () => setBlocked(openPresenter(talk.id) ? null : presenterAddress());
  useKeys('Talk', [
    ...showKeys(act),
    { keys: ['P'], says: 'presenter window: notes and clock', run: presenter },
    { keys: ['F'], says: 'full screen; Esc leaves it', run: toggleFullScreen },
  ]);

  const step = steps[show.step];
  if (!step) return null;
  return (
    <div
      ref={screen}
      className="stagepage"
      data-look="stage"
      onPointerUpCapture={(event) => {
        // A scrubber that was dragged gives the focus back: arrows mean steps again.
        if (event.target instanceof HTMLInputElement) event.target.blur();
      }}
      onKeyDownCapture={(event) => {
        // A clicker goes on even where the scrubber has the focus, which would take these keys.
        if (!(event.target instanceof HTMLInputElement) || !/^Page(?:Up|Down)$/.test(event.key)) return;
        event.preventDefault();
        act({ kind: event.key === 'PageDown' ? 'next' : 'back' });
      }}
    >
      <main id="main" className={step.stage ? 'stagestep' : 'stagestep bare'}>
        <header>
          <h1>{step.title}</h1>
          <div className="stagewords">
            <StepWords step={step} deck={deck} part="prose" />
          </div>
        </header>
        {Object.entries(runs).map(([name, scenario]) => (
          <StageRun
            key={name}
            name={name}
            scenario={scenario}
            stage={step.stage?.run === name ? step.stage : null}
            resets={show.resets}
            said={deck === null ? step.says : ''}
            onRan={readiness.onRan}
          />
        ))}
      </main>
      <footer className="stagefoot">
        <StageButton onPress={() => act({ kind: 'back' })}>Back</StageButton>
        <p role="status" className="stageplace">
          {show.step + 1} of {steps.length}
        </p>
        <StageButton onPress={() => act({ kind: 'next' })}>Next</StageButton>
        <p className="stageready" role="status">
          {readiness.ready ? 'Ready for offline' : `Loading, ${readiness.done} of ${readiness.all}`}
        </p>
        <div className="stageacts">
          <a className="btn bare" href={talk.home}>
            Leave
          </a>
          <StageButton className="bare" onPress={toggleFullScreen}>
            Full screen <kbd>F</kbd>
          </StageButton>
          <StageButton className="bare wide-only" onPress={presenter}>
            Presenter <kbd>P</kbd>
          </StageButton>
          <Keys />
        </div>
      </footer>
      {blocked !== null && (
        <div className="stagenote" role="alert" data-live>
          <p>
            The browser did not let this page open a window. Open it yourself:{' '}
            <a href={blocked} target="_blank" rel="noopener opener">
              presenter window
            </a>
            .
          </p>
          <StageButton onPress={() => setBlocked(null)}>Close</StageButton>
        </div>
      )}
      {show.blank && (
        <div className="stageblank">
          <p className="vh" role="status">
            The screen is black. B shows the step again.
          </p>
        </div>
      )}
    </div>
  );
}

function toggleFullScreen(): void {
  // A browser may refuse, or know no full screen; the talk goes on in the window it has.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
  else void document.documentElement.requestFullscreen?.().catch(() => {});
}

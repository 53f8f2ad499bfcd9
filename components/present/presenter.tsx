'use client';

import type { ReactNode } from 'react';
import { Keys, useKeys } from '@/components/ui/keys';
import { clockWords, elapsedMs } from './show';
import { showKeys } from './show-keys';
import { StageButton } from './stage-button';
import type { Talk } from './step';
import { StepWords } from './step-words';
import { useNow } from './use-now';
import type { Showing } from './use-show';

type Props = Showing & { readonly talk: Talk; readonly deck: ReactNode };

/** What the speaker sees: the step, its notes, the next one, the clock. Drives the stage as the stage drives it. */
export function Presenter({ talk, deck, show, act }: Props) {
  const { steps, minutes } = talk;
  const running = show.clock.since !== null;
  const elapsed = elapsedMs(show.clock, useNow(running));
  const over = minutes !== null && elapsed > minutes * 60_000;
  useKeys('Talk', [
    ...showKeys(act),
    { keys: ['T'], says: 'start or stop the clock', run: () => act({ kind: 'pause' }) },
  ]);

  const step = steps[show.step];
  const next = steps[show.step + 1];
  if (!step) return null;
  return (
    <div className="presenter">
      <header>
        <p className={over ? 'presenterclock over' : 'presenterclock'}>
          <span className="mono">{clockWords(elapsed)}</span>
          {minutes !== null && (
            <span className="mute">
              {' '}
              of {minutes} min{over ? ', over time' : ''}
            </span>
          )}
        </p>
        <div className="presenteracts">
          <StageButton onPress={() => act({ kind: 'pause' })}>
            {running ? 'Stop the clock' : 'Start the clock'} <kbd>T</kbd>
          </StageButton>
          <StageButton className="bare" onPress={() => act({ kind: 'restart' })}>
            Clock to zero
          </StageButton>
          <StageButton pressed={show.blank} onPress={() => act({ kind: 'blank' })}>
            {show.blank ? 'Screen is black' : 'Black screen'} <kbd>B</kbd>
          </StageButton>
          <StageButton onPress={() => act({ kind: 'reset' })}>
            Reset the run <kbd>R</kbd>
          </StageButton>
          <Keys />
        </div>
      </header>
      <main id="main">
        <section className="presenternow" aria-labelledby="now">
          <p className="label">
            Step {show.step + 1} of {steps.length}
          </p>
          <h1 id="now">{step.title}</h1>
          <StepWords step={step} deck={deck} part="prose" />
          {step.stage && deck !== null && (
            <p className="presentersees">
              <span className="mute">The run stands at:</span> {step.says}
            </p>
          )}
          <div className="presenterturn">
            <StageButton onPress={() => act({ kind: 'back' })}>Back</StageButton>
            <StageButton className="primary" onPress={() => act({ kind: 'next' })}>
              Next
            </StageButton>
          </div>
        </section>
        <section className="presenternotes" aria-labelledby="notes">
          <h2 id="notes" className="label">
            Notes
          </h2>
          <StepWords step={step} deck={deck} part="notes" />
          {deck === null && <p className="mute">A run has no notes; a talk has.</p>}
        </section>
        <section className="presenternext" aria-labelledby="next">
          <h2 id="next" className="label">
            Then
          </h2>
          {next ? (
            <>
              <p className="presentertitle">{next.title}</p>
              <StepWords step={next} deck={deck} part="prose" />
            </>
          ) : (
            <p>This is the last step.</p>
          )}
        </section>
        <nav aria-label="Steps">
          <ol>
            {steps.map(({ title }, i) => (
              <li key={title}>
                <button
                  type="button"
                  aria-current={i === show.step ? 'step' : undefined}
                  onClick={(event) => {
                    if (event.detail > 0) event.currentTarget.blur();
                    act({ kind: 'to', step: i });
                  }}
                >
                  {title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </main>
    </div>
  );
}

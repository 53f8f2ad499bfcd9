import { showKeys } from './show-keys';

const nothing = () => {};

/** The keys of the stage, for a speaker who looks before the talk. The same list as the stage's own. */
export function SpeakerKeys() {
  const keys = [
    ...showKeys(nothing),
    { keys: ['J', 'K'], says: 'next event of the run on screen, event before' },
    { keys: ['P'], says: 'presenter window: notes and clock' },
    { keys: ['F'], says: 'full screen; Esc leaves it' },
    { keys: ['?'], says: 'all keys' },
  ];
  return (
    <details className="speakerkeys">
      <summary>Keys on stage</summary>
      <p>
        A clicker works as it is. Without keys: click or tap the right two thirds to go on and the left third to go
        back, or swipe.
      </p>
      <dl>
        {keys.map((binding) => (
          <div key={binding.says}>
            <dt>
              {binding.keys.map((key) => (
                <kbd key={key}>{key.replace('Arrow', '')}</kbd>
              ))}
            </dt>
            <dd>{binding.says}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

import { PlaceLink } from './place-link';
import type { ItemState, Place } from './practice-state';

const words: { readonly [state in ItemState]: string } = {
  blank: 'not answered',
  chosen: 'begun, not submitted',
  sent: 'submitted, not graded yet',
  right: 'right',
  wrong: 'wrong',
};

type Props = {
  readonly questions: readonly { readonly id: string; readonly state: ItemState }[];
  readonly place: Place;
  onGo(to: Place): void;
};

/** Dashed is open, solid is answered; a split bar is a wrong answer. */
export function QuestionMap({ questions, place, onGo }: Props) {
  return (
    <nav className="map" aria-label="Questions">
      <ol>
        {questions.map(({ id, state }, index) => (
          <li key={id}>
            <PlaceLink to={id} className={state} isCurrent={id === place} onGo={onGo}>
              <span className="vh">
                Question {index + 1}, {words[state]}
              </span>
              <span aria-hidden="true">{index + 1}</span>
            </PlaceLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

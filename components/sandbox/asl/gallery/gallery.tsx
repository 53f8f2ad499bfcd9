'use client';

import { useId, useState } from 'react';
import { anything, findCards, valuesOf, type Wanted } from './find-cards';
import type { GalleryCard } from './gallery-card';
import './gallery.css';

type Props = {
  readonly cards: readonly GalleryCard[];
  /** Where a scenario opens, in front of its id. */
  readonly base: string;
  /** Marks the one that is open. */
  readonly current?: string;
  readonly onPick?: () => void;
};

const filters = [
  { name: 'state', says: 'State', of: 'states' },
  { name: 'error', says: 'Error', of: 'errors' },
  { name: 'feature', says: 'Feature', of: 'features' },
] as const;

/** All ready scenarios, each with its lesson in a line: searched by words, filtered by state type, error and feature. */
export function Gallery({ cards, base, current, onPick }: Props) {
  const id = useId();
  const [wanted, setWanted] = useState<Wanted>(anything);
  const found = findCards(cards, wanted);
  const narrowed = Object.values(wanted).some((value) => value !== '' && value !== false);
  return (
    <div className="gallery">
      <search className="galleryfind">
        <label className="gallerytext" htmlFor={`${id}text`}>
          Search
          <input
            id={`${id}text`}
            type="search"
            value={wanted.text}
            placeholder="timeout, callback, ResultPath …"
            onChange={(event) => setWanted({ ...wanted, text: event.target.value })}
          />
        </label>
        {filters.map(({ name, says, of }) => (
          <label key={name} htmlFor={`${id}${name}`}>
            {says}
            <select
              id={`${id}${name}`}
              value={wanted[name]}
              onChange={(event) => setWanted({ ...wanted, [name]: event.target.value })}
            >
              <option value="">any</option>
              {valuesOf(cards, of).map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        ))}
        <label className="galleryasks" htmlFor={`${id}asks`}>
          <input
            id={`${id}asks`}
            type="checkbox"
            checked={wanted.asks}
            onChange={(event) => setWanted({ ...wanted, asks: event.target.checked })}
          />
          asks before Run
        </label>
      </search>
      <p className="gallerycount">
        <span role="status">
          {found.length === cards.length ? `${cards.length} scenarios` : `${found.length} of ${cards.length} scenarios`}
        </span>
        {narrowed && (
          <button type="button" className="btn bare" onClick={() => setWanted(anything)}>
            Show all
          </button>
        )}
      </p>
      {found.length === 0 ? (
        <div className="emptylane">
          <div className="dashlane" aria-hidden="true" />
          <p className="mute">No scenario is like that. Take a word or a filter away.</p>
        </div>
      ) : (
        <ul className="gallerylist">
          {found.map((card) => (
            <li key={card.id}>
              <a
                href={`${base}#${card.id}`}
                aria-current={card.id === current ? 'true' : undefined}
                {...(onPick ? { onClick: onPick } : {})}
              >
                {card.title}
              </a>
              <p>{card.lesson}</p>
              <p className="gallerytags">
                {card.states.join(' · ')}
                {card.errors.map((error) => (
                  <code key={error}>{error}</code>
                ))}
                {card.asks && <b>asks before Run</b>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

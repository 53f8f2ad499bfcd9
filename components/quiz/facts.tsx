import { FactSource } from '@/components/lesson/prose';
import type { Feedback } from '@/lib/quiz/wire';
import { StemText } from './stem';

/** What the answer rests on: dated statements with their sources. */
export function Facts({ facts, source }: { readonly facts: Feedback['facts']; readonly source: string }) {
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts" className="label">
        Facts
      </h2>
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={fact.id}>
              <p>
                <StemText text={fact.statement} />
              </p>
              <p className="mute src">
                <FactSource fact={fact} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {!facts.some((fact) => fact.source === source) && (
        <p className="mute src">
          Source: <Source text={source} />
        </p>
      )}
    </section>
  );
}

function Source({ text }: { readonly text: string }) {
  return /^https:\/\/\S+$/.test(text) ? <a href={text}>{text.replace(/^https:\/\//, '')}</a> : text;
}

import { StateWord } from '@/components/ui/glyph';
import type { RefusalCode } from '@/lib/quiz/wire';
import { type Entry, isSameAnswer, journal, useJournalStatus } from './journal';

/** Why the server did not take an entry. Of the last five none is set aside; they have words so that every code has. */
const reasons: { readonly [code in RefusalCode]: string } = {
  malformed: 'The server could not make sense of it. The question may have changed since it was shown.',
  'too-large': 'It is larger than the server accepts.',
  'unknown-item': 'The server does not know this version of the question. Reload the page to get the newest one.',
  'wrong-owner': 'It belongs to a session that this browser no longer has.',
  'cross-site': 'The server took it for a request from another site. A proxy or an extension may have changed it.',
  'already-final': 'This question was answered before.',
  'no-account': 'The server does not know this browser yet.',
  'too-many-requests': 'The server asked us to slow down.',
  'sign-in': 'It belongs to an account. Sign in to it.',
  unavailable: 'The database did not answer.',
};

type NameItem = (item: string) => string;

const nameOf = ({ post }: Entry, nameItem: NameItem): string => {
  if (post.kind === 'answer') return `Your answer to ${nameItem(post.body.item)}`;
  return post.body.kind === 'lesson-read'
    ? `Lesson read: ${post.body.subject}`
    : `Sandbox solved: ${post.body.subject}`;
};

/** What the server will not take stays in view, with the reason, until the learner lets it go. */
export function SetAside({ nameItem = (id) => `“${id}”` }: { readonly nameItem?: NameItem }) {
  const { setAside } = useJournalStatus();
  if (setAside.length === 0) return null;
  // Of several saves of one answer the last says it all.
  const shown = setAside.filter(
    (entry, index) => !setAside.slice(index + 1).some((later) => isSameAnswer(entry.post, later.post)),
  );
  return (
    <section className="call set-aside" aria-labelledby="set-aside">
      <h2 id="set-aside" className="label">
        Not saved on the server
      </h2>
      <ul>
        {shown.map((entry) => (
          <li key={entry.order}>
            <p>
              <StateWord state="failed">{nameOf(entry, nameItem)}</StateWord>
            </p>
            <p>{reasons[entry.setAside ?? 'malformed']} It is kept on this device.</p>
            <button type="button" className="btn bare" onClick={async () => (await journal()).discard(entry)}>
              Let it go<span className="vh">: {nameOf(entry, nameItem)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

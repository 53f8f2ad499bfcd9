import { FileButtons } from '@/components/ui/file-buttons';
import type { Progress } from '@/lib/quiz/wire';

const address = '/api/account/mistakes?format=';
const files = [
  { says: 'Anki deck', address: `${address}apkg`, name: 'dryrun-mistakes.apkg' },
  { says: 'GIFT file', address: `${address}gift`, name: 'dryrun-mistakes.gift' },
];

/** Shown once something was answered wrong. */
export function TakeMistakes({ attempts }: Pick<Progress, 'attempts'>) {
  const isWrong = attempts.some(({ answers }) => answers.some(({ score }) => score !== null && score < 1));
  if (!isWrong) return null;
  return (
    <section aria-labelledby="mistakes">
      <h2 id="mistakes">Take your mistakes along</h2>
      <p>
        The questions you last got wrong, with the right answers and the reasons: as a deck for Anki, which a later one
        brings up to date, or in GIFT, which Moodle reads.
      </p>
      <FileButtons files={files} />
    </section>
  );
}

import { StemBlock, StemText } from '@/components/quiz/stem';
import { Glyph } from '@/components/ui/glyph';
import { describeMissing } from '@/lib/exchange/describe-missing';
import type { DraftItem } from '@/lib/exchange/draft-item';
import { missingParts } from '@/lib/exchange/missing-parts';
import { parseProse } from '@/lib/quiz/parse-prose';
import { DraftParts } from './draft-parts';

const kindWords: { readonly [kind in DraftItem['kind']]: string } = {
  single: 'Choose one',
  multiple: 'Choose several',
  ordering: 'Put in order',
  matching: 'Match',
};

const most = 100;

/** The questions of a file as they came in, each with what it still needs. */
export function DraftList({ drafts }: { readonly drafts: readonly DraftItem[] }) {
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">The questions</h2>
      <p>
        Every one of them still needs skills, a difficulty, a source, and a fact it rests on or a scenario that proves
        its key.
      </p>
      <ol className="drafts">
        {drafts.slice(0, most).map((draft, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is replaced whole, and names may be the same
          <Draft key={i} draft={draft} />
        ))}
      </ol>
      {drafts.length > most && <p className="mute">and {drafts.length - most} more</p>}
    </section>
  );
}

function Draft({ draft }: { readonly draft: DraftItem }) {
  const missing = missingParts(draft);
  return (
    <li>
      <h3>
        {draft.name} <span className="mute">{kindWords[draft.kind]}</span>
      </h3>
      <div className="stem-text">
        {parseProse(draft.stem).map((block) => (
          <StemBlock key={block.n} block={block} />
        ))}
      </div>
      <DraftParts draft={draft} />
      {draft.remark !== null && (
        <p className="remark">
          <StemText text={draft.remark} />
        </p>
      )}
      {missing.map((one) => (
        <p key={describeMissing(one)} className="needs">
          <Glyph name="flag" /> {describeMissing(one)}
        </p>
      ))}
    </li>
  );
}

import type { Ref } from 'react';
import { type Inline, parseInline, parseProse } from './parse-prose';

function Parts({ parts }: { readonly parts: readonly Inline[] }) {
  return parts.map(({ at, kind, text }) => {
    if (kind === 'code') return <code key={at}>{text}</code>;
    return kind === 'strong' ? <strong key={at}>{text}</strong> : text;
  });
}

/** One line of an item's prose, such as an option or a reason. */
export function StemText({ text }: { readonly text: string }) {
  return <Parts parts={parseInline(text)} />;
}

type StemProps = {
  readonly id: string;
  readonly text: string;
  readonly number: number;
  readonly heading: Ref<HTMLHeadingElement>;
};

/**
 * The question. Its first paragraph is the page's heading, which takes the focus when the question comes up;
 * the whole block, code included, names the group of options.
 */
export function Stem({ id, text, number, heading }: StemProps) {
  const [first, ...rest] = parseProse(text);
  const opensWithProse = first?.kind === 'paragraph';
  return (
    <div className="stem" id={id}>
      <h1 ref={heading} tabIndex={-1}>
        <span className="vh">Question {number}. </span>
        {opensWithProse && <Parts parts={first.parts} />}
      </h1>
      {(opensWithProse || !first ? rest : [first, ...rest]).map((block) =>
        block.kind === 'code' ? (
          <pre key={block.n} className="code">
            <code>{block.text}</code>
          </pre>
        ) : (
          <p key={block.n}>
            <Parts parts={block.parts} />
          </p>
        ),
      )}
    </div>
  );
}

import type { Ref } from 'react';
import { assertNever } from '@/lib/kernel/assert-never';
import { type Block, type Inline, parseInline, parseProse } from '@/lib/quiz/parse-prose';

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
      {(opensWithProse || !first ? rest : [first, ...rest]).map((block) => (
        <StemBlock key={block.n} block={block} />
      ))}
    </div>
  );
}

/** One block of an item's prose. */
export function StemBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'code':
      return (
        <pre className="code">
          <code>{block.text}</code>
        </pre>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((parts) => (
            <li key={parts.map(({ text }) => text).join('')}>
              <Parts parts={parts} />
            </li>
          ))}
        </ul>
      );
    case 'paragraph':
      return (
        <p>
          <Parts parts={block.parts} />
        </p>
      );
    default:
      return assertNever(block);
  }
}

import type { ReactNode } from 'react';
import { Glyph } from '@/components/ui/glyph';

/** A remark in the margin; on a narrow screen it follows its paragraph. */
export function Note({ children }: { readonly children: ReactNode }) {
  return (
    <div className="note" role="note">
      {children}
    </div>
  );
}

export function ExamTip({ children }: { readonly children: ReactNode }) {
  return (
    <div className="call tip" role="note" aria-label="Exam tip">
      <p className="label">
        <Glyph name="flag" />
        Exam tip
      </p>
      {children}
    </div>
  );
}

/** A line from the study notes, then what is true. Never red: the reader was not wrong, the note was. */
export function OldNotes({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    <div className="call oldnotes" role="note" aria-label="Old notes say">
      <p className="label">Old notes say</p>
      <blockquote>
        <p>“{says}”</p>
      </blockquote>
      {children}
    </div>
  );
}

export function Formula({ children }: { readonly children: ReactNode }) {
  return <div className="formula-line">{children}</div>;
}

export type FactView = {
  readonly id: string;
  readonly statement: string;
  readonly source: string;
  readonly checked: string;
  readonly tier: 'documented' | 'observed';
};

/** `2026-11-22` → `22 Nov 2026`: one spelling, whatever the reader's locale, so that the page can be prerendered. */
export function dayMonthYear(isoDate: string): string {
  const [year = '', month = '1', day = '1'] = isoDate.split('-');
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** The last part of a documentation address, as a name for its link. */
export function sourceName(url: string): string {
  const { hostname, pathname } = new URL(url);
  const page =
    pathname
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.html?$/, '') ?? '';
  return page === '' ? hostname : `${hostname.replace(/^(docs|www)\./, '')}: ${page.replaceAll('-', ' ')}`;
}

export function FactSource({ fact }: { readonly fact: FactView }) {
  return (
    <>
      {fact.tier === 'observed' ? 'Observed on AWS' : 'Documented'}, <a href={fact.source}>{sourceName(fact.source)}</a>
      , checked {dayMonthYear(fact.checked)}
    </>
  );
}

export function FactCard({ fact }: { readonly fact: FactView }) {
  return (
    <div className="fact" role="note" aria-label="Fact">
      <p>{fact.statement}</p>
      <p>
        <FactSource fact={fact} />
      </p>
    </div>
  );
}

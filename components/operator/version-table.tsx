import Link from 'next/link';
import type { VersionView } from '@/lib/quiz/operator-views';
import { percent } from './percent';
import { shortVersion } from './short-version';
import { utc } from './utc';

type Props = {
  readonly item: string;
  readonly versions: readonly VersionView[];
  /** The one a regrade is looked at by. */
  readonly chosen: string | null;
};

/** What was asked under one id, the newest first; each can be the one whose key counts. */
export function VersionTable({ item, versions, chosen }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll" tabIndex={0} aria-label="Table of versions">
      <table>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Published</th>
            <th scope="col">Asks</th>
            <th scope="col" className="n">
              Answers
            </th>
            <th scope="col" className="n">
              Mean score
            </th>
            <th scope="col">
              <span className="vh">Regrade</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ hash, at, stem, answers, mean }) => (
            <tr key={hash} aria-current={hash === chosen ? 'true' : undefined}>
              <th scope="row" className="mono">
                {shortVersion(hash)}
              </th>
              <td className="when">{utc(at)}</td>
              <td className="asks">{stem.split('\n', 1)[0]}</td>
              <td className="n">{answers}</td>
              <td className="n">{percent(mean)}</td>
              <td>
                <Link className="btn bare" href={`/operator/items/${item}?to=${hash}`} prefetch={false} scroll={false}>
                  Preview a regrade
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

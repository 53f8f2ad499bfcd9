import Link from 'next/link';

/** On each page of the demo: what it is, and the way to the real thing. */
export function DemoNote({ now }: { readonly now: string }) {
  return (
    <aside className="demo-note" aria-label="About this demo">
      <p>
        <b>A demo class.</b> Its people are invented, and its clock stands still at {now}. Press what you like: nothing
        is changed.
      </p>
      <Link className="btn" href="/classes">
        Create a class of your own
      </Link>
    </aside>
  );
}

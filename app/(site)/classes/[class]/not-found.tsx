import type { Metadata } from 'next';
import Link from 'next/link';
import { Legal } from '@/components/ui/legal';
import '../../../message.css';

export const metadata: Metadata = { title: 'No such class' };

/** The same for a class that is not and for one that is another's: its existence is nobody else's business. */
export default function NoSuchClass() {
  return (
    <>
      <main id="main" className="message">
        <p className="label">404</p>
        <h1>There is no class here for you.</h1>
        <p>
          Either there is none at this address, or you are not in it with the account you use now. With its code you can
          join; if you are in it, sign in with the account you joined with.
        </p>
        <p className="ways">
          <Link className="btn primary" href="/join">
            Enter a code
          </Link>
          <Link className="btn" href="/classes">
            My classes
          </Link>
        </p>
      </main>
      <Legal />
    </>
  );
}

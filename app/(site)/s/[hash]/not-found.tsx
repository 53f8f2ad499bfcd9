import Link from 'next/link';
import { Legal } from '@/components/ui/legal';
import '../../../message.css';

/** An address that names no stored scenario. */
export default function UnknownShare() {
  return (
    <>
      <main id="main" className="message">
        <p className="label">404</p>
        <h1>No scenario is stored under this address.</h1>
        <p>It may be mistyped, or cut off when it was copied. Ask for the link again.</p>
        <p className="ways">
          <Link className="btn primary" href="/playground">
            Open a playground
          </Link>
        </p>
      </main>
      <Legal />
    </>
  );
}

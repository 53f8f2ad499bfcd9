import type { Metadata } from 'next';
import Link from 'next/link';
import { Legal } from '@/components/ui/legal';
import { SiteFrame } from './site-frame';
import './message.css';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <SiteFrame>
      <main id="main" className="message">
        <p className="label">404</p>
        <h1>This state was never reached.</h1>
        <p>The address leads to no page: it may be mistyped, or the page may have moved.</p>
        <p className="ways">
          <Link className="btn primary" href="/">
            Go to the start
          </Link>
          <Link className="btn" href="/tracks">
            See the tracks
          </Link>
        </p>
      </main>
      <Legal />
    </SiteFrame>
  );
}

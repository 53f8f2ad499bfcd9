import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { fontClasses } from './fonts';
import './styles/tokens.css';
import './styles/base.css';

export const metadata: Metadata = {
  title: { default: 'Dryrun: exam prep you can run', template: '%s · Dryrun' },
  description:
    'Step Functions, AppSync and Amplify for the AWS developer exams. Every claim in a lesson runs, every answer key is a run, every grade can be replayed.',
};

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The script below may set data-theme before React takes over.
    <html lang="en" className={fontClasses} suppressHydrationWarning>
      <head>
        <script src="/appearance.js" />
      </head>
      <body>{children}</body>
    </html>
  );
}

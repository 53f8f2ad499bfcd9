'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { AccountLink } from '../session/account-link';
import { Keys } from './keys';
import { Logo } from './logo';
import { ThemeToggle } from './theme-toggle';

const places = [
  { href: '/tracks', says: 'Tracks', under: ['/tracks', '/lessons', '/quizzes'] },
  { href: '/playground', says: 'Playground', under: ['/playground'] },
  { href: '/progress', says: 'Progress', under: ['/progress'] },
  { href: '/classes', says: 'Classes', under: ['/classes', '/join'] },
  { href: '/settings', says: 'Settings', under: ['/settings'] },
] as const;

export function Bar() {
  const path = usePathname();
  const isHere = (under: readonly string[]) => under.some((start) => path === start || path.startsWith(`${start}/`));
  return (
    <header className="bar">
      <Link className="home" href="/" prefetch={false}>
        <Logo />
      </Link>
      <nav aria-label="Main">
        <ul>
          {places.map(({ href, says, under }) => (
            <li key={href}>
              {/* Not fetched ahead: a lesson's reader should not pay for the scripts of pages she may never open. */}
              <Link
                href={href}
                prefetch={false}
                aria-current={path === href ? 'page' : isHere(under) ? 'true' : undefined}
              >
                {says}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="end">
        <Keys />
        <ThemeToggle />
        <AccountLink path={path} />
      </div>
    </header>
  );
}

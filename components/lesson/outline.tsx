'use client';

import { useEffect, useState } from 'react';

type Heading = { readonly id: string; readonly text: string };

/** The lesson's headings; the one being read is marked. Without JavaScript it is still a list of links. */
export function Outline({ headings }: { readonly headings: readonly Heading[] }) {
  const [here, setHere] = useState(headings[0]?.id);
  useEffect(() => {
    const targets = headings.flatMap(({ id }) => document.getElementById(id) ?? []);
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find((entry) => entry.isIntersecting);
        if (seen) setHere(seen.target.id);
      },
      // A heading counts once it is in the upper third of the window.
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const target of targets) observer.observe(target);
    return () => observer.disconnect();
  }, [headings]);
  return (
    <ol>
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={id === here ? 'true' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}

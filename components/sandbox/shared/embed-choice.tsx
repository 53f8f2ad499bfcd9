'use client';

import { useState } from 'react';
import { CopyField } from '@/components/ui/copy-field';
import { type EmbedTheme, embedThemes } from './embed-address';
import { embedSnippet } from './embed-snippet';
import type { SharedThing } from './short-link';

type Props = { readonly hash: string; readonly thing: SharedThing };

const themeWords: { readonly [theme in EmbedTheme]: string } = {
  auto: 'as the visitor’s system',
  light: 'light',
  dark: 'dark',
  projector: 'projector',
};

/** The HTML that shows the run in another page, with the choices it leaves. */
export function EmbedChoice({ hash, thing }: Props) {
  const { title, at } = thing;
  const [theme, setTheme] = useState<EmbedTheme>('auto');
  const [cursor, setCursor] = useState<number | null>(null);
  return (
    <details className="embedchoice">
      <summary>Embed it in another page</summary>
      <div className="embedset">
        <label>
          Theme{' '}
          <select
            value={theme}
            onChange={(event) => setTheme(embedThemes.find((name) => name === event.target.value) ?? 'auto')}
          >
            {embedThemes.map((name) => (
              <option key={name} value={name}>
                {themeWords[name]}
              </option>
            ))}
          </select>
        </label>
        {at && (
          <label>
            Starts at{' '}
            <select
              value={cursor ?? ''}
              onChange={(event) => setCursor(event.target.value === '' ? null : Number(event.target.value))}
            >
              <option value="">this event ({at.cursor})</option>
              <option value={0}>the first event</option>
              <option value={at.events - 1}>the last event</option>
            </select>
          </label>
        )}
      </div>
      <CopyField says="HTML" lines={5} value={embedSnippet({ origin: location.origin, hash, title, theme, cursor })} />
    </details>
  );
}

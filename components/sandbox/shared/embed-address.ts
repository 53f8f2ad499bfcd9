/** What an embedded run may look like; `auto` is what the visitor's system says. public/appearance.js knows the same names. */
export const embedThemes = ['auto', 'light', 'dark', 'projector'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

export type EmbedOptions = {
  readonly theme: EmbedTheme;
  /** The event to show first; null is where the short link was made. */
  readonly cursor: number | null;
};

/** The path of a run in a frame: what `readEmbedCursor` and public/appearance.js read again. */
export function embedAddress(hash: string, { theme, cursor }: EmbedOptions): string {
  return `/embed/s/${hash}?theme=${theme}${cursor === null ? '' : `&cursor=${cursor}`}`;
}

/** Parameters come from other people's pages: anything but an event's number is as if there were none. */
export function readEmbedCursor(given: string | readonly string[] | undefined): number | null {
  return typeof given === 'string' && /^\d{1,5}$/.test(given) ? Number(given) : null;
}

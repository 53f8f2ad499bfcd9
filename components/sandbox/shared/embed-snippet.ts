import { type EmbedOptions, embedAddress } from './embed-address';

type Snippet = EmbedOptions & { readonly origin: string; readonly hash: string; readonly title: string };

/** HTML for another site's page. High enough for a timeline of four lanes; the page itself scrolls inside. */
export function embedSnippet({ origin, hash, title, ...options }: Snippet): string {
  const source = escapeHtml(`${origin}${embedAddress(hash, options)}`);
  return `<iframe src="${source}" title="${escapeHtml(title)}" width="100%" height="560" loading="lazy"></iframe>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

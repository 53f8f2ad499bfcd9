/**
 * The `Content-Disposition` of a file to keep, RFC 6266: an ASCII name for old readers, and the whole one beside it.
 * A class is named by a person, so what a file system does not take becomes a dash.
 */
export function toAttachment(name: string): string {
  const safe = name.toWellFormed().replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '-');
  const ascii = safe
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]/gu, '_');
  // RFC 8187 keeps fewer characters as they are than `encodeURIComponent` does.
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

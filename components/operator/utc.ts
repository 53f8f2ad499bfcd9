/** `2026-11-23 07:05 UTC`: operators of one server may sit anywhere. */
export const utc = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

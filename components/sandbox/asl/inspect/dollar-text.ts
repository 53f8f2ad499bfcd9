/** Cents have two digits at least; what is less than a cent has as many as it takes, up to eight. */
export function dollarText(dollars: number): string {
  const [whole = '0', parts = ''] = dollars
    .toFixed(dollars < 1 ? 8 : 2)
    .replace(/0+$/, '')
    .split('.');
  return `$${withCommas(whole)}.${parts.padEnd(2, '0')}`;
}

/** `1234567` → `1,234,567`, as prices are written in dollars. */
export const withCommas = (whole: string | number): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');

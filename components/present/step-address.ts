/** `#step-5`; behind the permalink of a scenario, `#v1.…~step-5`. Steps count from 1 in an address and from 0 elsewhere. */
const pattern = /(?:^#?|~)step-(\d{1,4})$/;

export function readStep(hash: string): number | null {
  const found = pattern.exec(hash)?.[1];
  return found === undefined || Number(found) < 1 ? null : Number(found) - 1;
}

/** The hash without its step: the permalink, or nothing. */
export const withoutStep = (hash: string): string => hash.replace(/^#/, '').replace(pattern, '');

export function writeStep(hash: string, step: number): string {
  const link = withoutStep(hash);
  return `#${link === '' ? '' : `${link}~`}step-${step + 1}`;
}

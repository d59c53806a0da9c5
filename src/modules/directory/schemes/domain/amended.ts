import type { LocalDate } from '#platform/local-date.ts';

import type { Scheme, SchemeDetails } from './scheme.ts';

type Amending = {
  readonly details: SchemeDetails;
  /** Everything was looked at and is right today. */
  readonly checked: boolean;
  readonly today: LocalDate;
};

/** A wait that is said again as it was keeps the day on which it was said, unless everything was checked. */
export function amended(
  scheme: Scheme,
  { details, checked, today }: Amending,
): Pick<Scheme, 'version' | 'checkedOn'> & { readonly details: SchemeDetails } {
  const stands = !checked && scheme.statedWait?.weeks === details.statedWait?.weeks;
  return {
    version: scheme.version + 1,
    checkedOn: checked ? today : scheme.checkedOn,
    details: stands ? { ...details, statedWait: scheme.statedWait } : details,
  };
}

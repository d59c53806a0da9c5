/** `left-out` is about what was not taken; `doubtful` is taken as it is, and somebody should look. */
export type RemarkKind = 'mended' | 'doubtful' | 'left-out';

/** What was done to one value, or is in doubt about it. */
export type Reason = `${RemarkKind}:${string}`;

/** The same, with the field it is about: `mended:name:was-upper-case`. */
export type Remark = `${RemarkKind}:${string}:${string}`;

export type Outcome = 'taken' | RemarkKind;

/** A value after it was put right, as far as that could be done. */
export type Mended<T> = { readonly value: T; readonly reasons: readonly Reason[] };

export function asItWas<T>(value: T): Mended<T> {
  return { value, reasons: [] };
}

/** Notes the reasons of one field among the remarks on a record, and gives the value on. */
export function noted<T>(remarks: Remark[], field: string, { value, reasons }: Mended<T>): T {
  remarks.push(...remarksOn(field, reasons));
  return value;
}

function remarksOn(field: string, reasons: readonly Reason[]): readonly Remark[] {
  return reasons.map((reason) => {
    const [kind, why] = reason.split(':') as [RemarkKind, string];
    return `${kind}:${field}:${why}` as const;
  });
}

/**
 * What became of a record: the worst that was remarked on it. Of a record that was taken, a part may have
 * been left out; such a remark is a doubt about the record.
 *
 * @param taken Whether anything of it was taken.
 */
export function outcomeOf(remarks: readonly Remark[], taken: boolean): Outcome {
  if (!taken) return 'left-out';
  if (remarks.some((remark) => !remark.startsWith('mended:'))) return 'doubtful';
  return remarks.length > 0 ? 'mended' : 'taken';
}

/** Which written areas serve what somebody typed. */
export type AreaSought = {
  /** Written areas that hold the whole of it: `NV1 2`, `NV1`, `NV`. */
  readonly within: readonly string[];
  /** What a written area begins with that is only a part of it; null for a whole postcode. */
  readonly beginning: string | null;
};

const whole = /^([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9])[A-Z]{2}$/;
const sector = /^([A-Z]{1,2}[0-9][0-9A-Z]?) ([0-9])[A-Z]{0,2}$/;
const district = /^[A-Z]{1,2}[0-9][0-9A-Z]?$/;
const area = /^[A-Z]{1,2}$/;

/**
 * Reads a postcode or the beginning of one, however it was typed.
 *
 * @returns Null when it is something else: the name of a town.
 */
export function areaSought(text: string): AreaSought | null {
  const typed = text
    .toUpperCase()
    .replaceAll(/[\s.-]+/g, ' ')
    .trim();
  const joined = typed.replaceAll(' ', '');
  const [, outward, digit] = whole.exec(joined) ?? sector.exec(typed) ?? [];
  if (outward && digit) return { within: [`${outward} ${digit}`, ...holding(outward)], beginning: null };
  if (district.test(joined)) return { within: holding(joined), beginning: `${joined} ` };
  return area.test(joined) ? { within: [joined], beginning: joined } : null;
}

/** One area as it is kept, or null when it is none. */
export function writtenArea(text: string): string | null {
  const typed = text.toUpperCase().replaceAll(/\s+/g, ' ').trim();
  return area.test(typed) || district.test(typed) || /^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]$/.test(typed)
    ? typed
    : null;
}

/** `W1A` is in `W1`, and both are in `W`. */
function holding(outward: string): readonly string[] {
  const letters = /^[A-Z]+/.exec(outward)?.[0] ?? '';
  const around = /[0-9][A-Z]$/.test(outward) ? [outward.slice(0, -1)] : [];
  return [outward, ...around, letters];
}

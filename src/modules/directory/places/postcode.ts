/** "nv12ab" as "NV1 2AB"; null when it cannot be a postcode of the United Kingdom. */
export function tidyPostcode(text: string): string | null {
  const [, outward, inward] = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(packed(text)) ?? [];
  return outward && inward ? `${outward} ${inward}` : null;
}

/** The first half alone, "nv1" as "NV1"; null when it is none. */
export function tidyOutward(text: string): string | null {
  const outward = packed(text);
  return /^[A-Z]{1,2}\d[A-Z\d]?$/.test(outward) ? outward : null;
}

function packed(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

import { isObject } from '../open-referral/fields.ts';
import type { JsonObject } from '../open-referral/fields.ts';

/** In a table everything is text: that a number is written so is no mistake of whoever wrote it. */
const numeric = new Set([
  'minimum_age',
  'maximum_age',
  'latitude',
  'longitude',
  'amount',
  'interval',
  'year_incorporated',
]);

export function withNumbers(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      name,
      numeric.has(name) ? numberOr(value) : inside(value),
    ]),
  );
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => inside(one));
  return isObject(value) ? withNumbers(value) : value;
}

function numberOr(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

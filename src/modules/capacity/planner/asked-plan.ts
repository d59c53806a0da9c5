import { m } from '#text';
import type { FieldError, FormState, Typed } from '#platform/forms.ts';

import { assumptionNames, assumptions, usualAssumptions } from './domain/assumptions.ts';
import type { AssumptionName, Assumptions } from './domain/assumptions.ts';
import { numberWords } from './pages/words.ts';

/** What somebody assumes, as it stands in an address, and what they typed where that is no such number. */
export type AskedPlan = {
  readonly assumed: Assumptions;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

/** Reads an address: what is not there is as usual. A comma between thousands is understood. */
export function planIn(param: (name: string) => string | undefined): AskedPlan {
  const errors: FieldError[] = [];
  const typed: Record<string, string> = {};
  const assumed: Record<string, number> = { ...usualAssumptions };
  for (const name of assumptionNames) {
    const text = (param(name) ?? '').trim().slice(0, 100);
    const value = text === '' ? assumptions[name].usual : read(text, name);
    typed[name] = text === '' ? String(assumptions[name].usual) : text;
    if (value === null) errors.push({ field: name, message: outOfBounds(name) });
    else assumed[name] = value;
  }
  return { assumed: assumed as Assumptions, typed, errors };
}

/** The address of a plan: only what is not as usual. */
export function addressOf(assumed: Assumptions): string {
  const query = new URLSearchParams();
  for (const name of assumptionNames) {
    if (assumed[name] !== assumptions[name].usual) query.set(name, String(assumed[name]));
  }
  return query.size === 0 ? '/capacity-planner' : `/capacity-planner?${query.toString()}`;
}

/** The fields of the page. Nothing is sent twice here, so the key has no use. */
export function formOf({ typed, errors }: AskedPlan): FormState {
  return { values: typed, errors, once: '' };
}

function read(text: string, name: AssumptionName): number | null {
  const plain = text.replaceAll(/(?<=\d)[, ](?=\d{3}\b)/g, '');
  if (!/^\d{1,7}(\.\d{1,4})?$/.test(plain)) return null;
  const { least, most, digits } = assumptions[name];
  const value = Number(Number(plain).toFixed(digits));
  return value >= least && value <= most ? value : null;
}

function outOfBounds(name: AssumptionName): string {
  const { least, most } = assumptions[name];
  return m.planner_between({ least: numberWords(least), most: numberWords(most) });
}

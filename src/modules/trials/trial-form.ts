import { m } from '#text';
import { z } from 'zod';

import { faultIn, templates } from '#modules/messages';
import { choice, line, optionalProse, prose, tick } from '#platform/fields.ts';
import type { FieldError } from '#platform/forms.ts';

import { namesCost } from './domain/cost-wording.ts';
import type { Proposed } from './domain/triable.ts';
import { letterOf } from './domain/trial.ts';
import { triedTemplate } from './first-trial.ts';

/** The names of the boxes of each wording, A first. */
export const armFields = [
  { en: 'aEn', cy: 'aCy' },
  { en: 'bEn', cy: 'bCy' },
  { en: 'cEn', cy: 'cCy' },
  { en: 'dEn', cy: 'dCy' },
] as const;

/** Longer, and it is more than three texts. */
const longestWording = 400;

const text = () => prose(longestWording, m.trials_missing_text);
const maybeText = () => optionalProse(longestWording);

/** What may be filled in. */
export const triedFields = templates[triedTemplate].fields;

const usefulChoices = ['3', '5', '10'] as const;

export const TrialForm = z.object({
  name: line(80, m.trials_missing_name),
  usefulPoints: choice(usefulChoices, m.trials_missing_useful),
  cost: tick(),
  aEn: text(),
  aCy: text(),
  bEn: text(),
  bCy: text(),
  cEn: maybeText(),
  cCy: maybeText(),
  dEn: maybeText(),
  dCy: maybeText(),
});

export type TrialInput = z.output<typeof TrialForm>;

/** What is wrong with wordings that are each well formed. */
export function errorsIn(input: TrialInput): readonly FieldError[] {
  const errors = armFields.flatMap(({ en, cy }, place) => [
    ...halfErrors(input, { en, cy }),
    ...[en, cy].flatMap((field) => textErrors(field, input)),
    ...sameErrors(input, place),
  ]);
  const seen = new Set<string>();
  return errors.filter(({ field }) => !seen.has(field) && seen.add(field));
}

export function proposedIn(input: TrialInput): Proposed {
  const arms = armFields.flatMap(({ en, cy }) => {
    const wording = { en: input[en], cy: input[cy] };
    return wording.en === '' ? [] : [{ text: wording, namesCost: costs(wording.en) || costs(wording.cy) }];
  });
  return { name: input.name, template: triedTemplate, usefulPoints: Number(input.usefulPoints), arms };
}

type WordingFault = NonNullable<ReturnType<typeof faultIn>>;

type ArmField = (typeof armFields)[number]['en' | 'cy'];

function halfErrors(input: TrialInput, { en, cy }: { readonly en: ArmField; readonly cy: ArmField }) {
  if ((input[en] === '') === (input[cy] === '')) return [];
  return [{ field: input[en] === '' ? en : cy, message: m.trials_missing_other_language() }];
}

function textErrors(field: ArmField, input: TrialInput): readonly FieldError[] {
  const written = input[field];
  if (written === '') return [];
  const fault = faultIn(written, templates[triedTemplate]);
  if (fault) return [{ field, message: faultWords(fault) }];
  return costs(written) && !input.cost ? [{ field, message: m.trials_cost_is_off() }] : [];
}

function faultWords(fault: WordingFault): string {
  switch (fault.code) {
    case 'unknown-field':
      return m.trials_unknown_field({ name: fault.field });
    case 'missing-field':
      return m.trials_unsaid_field({ name: fault.field });
    case 'broken-braces':
      return m.trials_broken_braces();
  }
}

function sameErrors(input: TrialInput, place: number): readonly FieldError[] {
  const { en } = armFields[place] ?? armFields[0];
  const twin = armFields.findIndex((other, at) => at < place && input[other.en] === input[en]);
  if (twin < 0 || input[en] === '') return [];
  return [{ field: en, message: m.trials_same_text({ letter: letterOf(twin) }) }];
}

const costs = namesCost;

import type { FormState } from '#platform/forms.ts';
import { theirs } from '#ui/theirs.tsx';

import type { PageAsked } from '../pages/chips.ts';
import {
  accessLabel,
  costLabel,
  languageOptions,
  milesLabel,
  modeLabel,
  timeLabel,
} from '../pages/filter-words.ts';
import type { FiltersView } from '../pages/filters.tsx';
import { termChoice, whomLabel, whoms } from '../pages/whom.ts';
import { distances } from '../search/asked.ts';
import type { Offered, OfferedTerm } from '../store/offered-store.ts';
import { accessNeeds, costs, modes, timesOfDay } from '../search/query.ts';

/** What can narrow a search, and what narrows this one. */
export function filtersShown(asked: PageAsked, { audiences, needs }: Offered = nothingOffered): FiltersView {
  return {
    form: { values: valuesOf(asked, { audiences, needs }), errors: [], once: '' },
    need: needOptions(needs),
    within: distances.map((metres) => ({ value: String(metres), label: milesLabel(metres) })),
    cost: optionsOf(costs, costLabel),
    mode: optionsOf(modes, modeLabel),
    whom: whomOptions(audiences),
    language: languageOptions(),
    time: optionsOf(timesOfDay, timeLabel),
    access: optionsOf(accessNeeds, accessLabel),
  };
}

const nothingOffered: Offered = { audiences: [], needs: [] };

/** In the order of the alphabet: nobody knows what they are called before. */
function needOptions(needs: readonly OfferedTerm[]) {
  return needs
    .map(({ termId, name }) => ({ value: termId, label: name, ...theirs(name) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** Those that words find, and those by which listings are sorted; what is called the same is offered once. */
function whomOptions(audiences: readonly OfferedTerm[]) {
  const byWords = optionsOf(whoms, whomLabel);
  const labels = new Set(byWords.map(({ label }) => label.toLowerCase()));
  const byTerm = audiences
    .filter(({ name }) => !labels.has(name.toLowerCase()))
    .map(({ termId, name }) => ({ value: termChoice(termId), label: name, ...theirs(name) }));
  return [...byWords, ...byTerm];
}

function optionsOf<Value extends string>(values: readonly Value[], label: (value: Value) => string) {
  return values.map((value) => ({ value, label: label(value) }));
}

function valuesOf(asked: PageAsked, { audiences, needs }: Offered): FormState['values'] {
  const { withinMetres, cost, days, times, openNow, age, access, languages, mode, whom } = asked;
  return {
    need: chosenOf(needs, asked) ?? '',
    within: withinMetres?.toString() ?? '',
    cost: cost ?? '',
    day: days,
    time: times,
    open: openNow ? 'now' : '',
    age: age?.toString() ?? '',
    access,
    language: languages[0] ?? '',
    mode: mode ?? '',
    for: whom ?? termChoiceOf(chosenOf(audiences, asked)),
  };
}

function chosenOf(offered: readonly OfferedTerm[], { terms }: PageAsked): string | null {
  return offered.find(({ termId }) => terms.includes(termId))?.termId ?? null;
}

function termChoiceOf(termId: string | null): string {
  return termId === null ? '' : termChoice(termId);
}

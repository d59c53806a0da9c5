import type { FormState } from '#platform/forms.ts';

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
import type { Audience } from '../store/audience-store.ts';
import { accessNeeds, costs, modes, timesOfDay } from '../search/query.ts';

/** What can narrow a search, and what narrows this one. */
export function filtersShown(asked: PageAsked, audiences: readonly Audience[] = []): FiltersView {
  return {
    form: { values: valuesOf(asked, audiences), errors: [], once: '' },
    within: distances.map((metres) => ({ value: String(metres), label: milesLabel(metres) })),
    cost: optionsOf(costs, costLabel),
    mode: optionsOf(modes, modeLabel),
    whom: whomOptions(audiences),
    language: languageOptions(),
    time: optionsOf(timesOfDay, timeLabel),
    access: optionsOf(accessNeeds, accessLabel),
  };
}

/** Those that words find, and those by which listings are sorted; what is called the same is offered once. */
function whomOptions(audiences: readonly Audience[]) {
  const byWords = optionsOf(whoms, whomLabel);
  const labels = new Set(byWords.map(({ label }) => label.toLowerCase()));
  const byTerm = audiences
    .filter(({ name }) => !labels.has(name.toLowerCase()))
    .map(({ termId, name }) => ({ value: termChoice(termId), label: name }));
  return [...byWords, ...byTerm];
}

function optionsOf<Value extends string>(values: readonly Value[], label: (value: Value) => string) {
  return values.map((value) => ({ value, label: label(value) }));
}

function valuesOf(asked: PageAsked, audiences: readonly Audience[]): FormState['values'] {
  const byTerm = audiences.find(({ termId }) => asked.terms.includes(termId));
  const { withinMetres, cost, days, times, openNow, age, access, languages, mode, whom } = asked;
  return {
    within: withinMetres?.toString() ?? '',
    cost: cost ?? '',
    day: days,
    time: times,
    open: openNow ? 'now' : '',
    age: age?.toString() ?? '',
    access,
    language: languages[0] ?? '',
    mode: mode ?? '',
    for: whom ?? (byTerm ? termChoice(byTerm.termId) : ''),
  };
}

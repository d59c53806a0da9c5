import { blankForm } from '#platform/forms.ts';
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
import { whomLabel, whoms } from '../pages/whom.ts';
import { distances } from '../search/asked.ts';
import { accessNeeds, costs, modes, timesOfDay } from '../search/query.ts';

/** What can narrow a search, and what narrows this one. */
export function filtersShown(asked: PageAsked): FiltersView {
  return {
    form: blankForm(valuesOf(asked)),
    within: distances.map((metres) => ({ value: String(metres), label: milesLabel(metres) })),
    cost: optionsOf(costs, costLabel),
    mode: optionsOf(modes, modeLabel),
    whom: optionsOf(whoms, whomLabel),
    language: languageOptions(),
    time: optionsOf(timesOfDay, timeLabel),
    access: optionsOf(accessNeeds, accessLabel),
  };
}

function optionsOf<Value extends string>(values: readonly Value[], label: (value: Value) => string) {
  return values.map((value) => ({ value, label: label(value) }));
}

function valuesOf(asked: PageAsked): FormState['values'] {
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
    for: whom ?? '',
  };
}

import { m } from '#text';

import type { Asked } from '../search/asked.ts';
import { weekdays } from '../domain/schedule.ts';
import { accessLabel, costLabel, languageLabel, milesLabel, modeLabel, timeLabel } from './filter-words.ts';
import { capitalised, dayName } from './schedule-words.ts';
import { whomLabel } from './whom.ts';
import type { Whom } from './whom.ts';

/** A search of the page: what A's address says, and for whom. */
export type PageAsked = Asked & { readonly whom: Whom | null };

/** One thing that was asked for, and the same search without it. */
export type Chip = { readonly label: string; readonly without: PageAsked };

/** Everything that narrows a search, each to be taken away by itself. */
export function chipsOf(asked: PageAsked, termNames: ReadonlyMap<string, string>): readonly Chip[] {
  return [...placeChips(asked), ...timeChips(asked), ...peopleChips(asked, termNames)];
}

function placeChips(asked: PageAsked): readonly Chip[] {
  const { withinMetres, cost, mode } = asked;
  return [
    ...one(withinMetres, (metres) => ({
      label: m.directory_chip_within({ distance: milesLabel(metres) }),
      without: { ...asked, withinMetres: null },
    })),
    ...one(cost, (given) => ({ label: costLabel(given), without: { ...asked, cost: null } })),
    ...one(mode, (given) => ({ label: modeLabel(given), without: { ...asked, mode: null } })),
  ];
}

function timeChips(asked: PageAsked): readonly Chip[] {
  const { days, times, openNow } = asked;
  return [
    ...weekdays
      .filter((day) => days.includes(day))
      .map((day) => ({
        label: capitalised(dayName(day)),
        without: { ...asked, days: days.filter((it) => it !== day) },
      })),
    ...times.map((time) => ({
      label: timeLabel(time),
      without: { ...asked, times: times.filter((it) => it !== time) },
    })),
    ...(openNow ? [{ label: m.directory_filter_open_now(), without: { ...asked, openNow: false } }] : []),
  ];
}

function peopleChips(asked: PageAsked, termNames: ReadonlyMap<string, string>): readonly Chip[] {
  const { whom, age, access, languages, terms } = asked;
  return [
    ...one(whom, (given) => ({ label: whomLabel(given), without: { ...asked, whom: null } })),
    ...one(age, (years) => ({ label: m.directory_chip_age({ years }), without: { ...asked, age: null } })),
    ...access.map((need) => ({
      label: accessLabel(need),
      without: { ...asked, access: access.filter((it) => it !== need) },
    })),
    ...languages.map((code) => ({
      label: languageLabel(code),
      without: { ...asked, languages: languages.filter((it) => it !== code) },
    })),
    ...terms.map((term) => ({
      label: termNames.get(term) ?? m.directory_chip_term(),
      without: { ...asked, terms: terms.filter((it) => it !== term) },
    })),
  ];
}

function one<Value>(value: Value | null, chip: (value: Value) => Chip): readonly Chip[] {
  return value === null ? [] : [chip(value)];
}

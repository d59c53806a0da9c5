import { m } from '#text';
import { localeNow } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';

import type { AccessNeed, Cost, Mode, Relaxed, TimeOfDay } from '../search/query.ts';

export function costLabel(cost: Cost): string {
  return { free: m.directory_filter_cost_free, low: m.directory_filter_cost_low }[cost]();
}

export function timeLabel(time: TimeOfDay): string {
  const labels = {
    morning: m.directory_filter_time_morning,
    afternoon: m.directory_filter_time_afternoon,
    evening: m.directory_filter_time_evening,
    night: m.directory_filter_time_night,
  };
  return labels[time]();
}

export function accessLabel(need: AccessNeed): string {
  const labels = {
    'step-free': m.directory_filter_access_step_free,
    'accessible-toilet': m.directory_filter_access_toilet,
    'hearing-loop': m.directory_filter_access_hearing_loop,
    'sign-language': m.directory_filter_access_sign_language,
    parking: m.directory_filter_access_parking,
    quiet: m.directory_filter_access_quiet,
    'dementia-friendly': m.directory_filter_access_dementia,
    'assistance-dogs': m.directory_filter_access_dogs,
  };
  return labels[need]();
}

export function modeLabel(mode: Mode): string {
  const labels = {
    'in-person': m.directory_filter_mode_in_person,
    online: m.directory_filter_mode_online,
    'by-phone': m.directory_filter_mode_by_phone,
  };
  return labels[mode]();
}

/** What was given up so that something is found. */
export function relaxedWords(relaxed: Relaxed): string {
  const words = {
    hours: m.directory_relaxed_hours,
    cost: m.directory_relaxed_cost,
    access: m.directory_relaxed_access,
    languages: m.directory_relaxed_languages,
    mode: m.directory_relaxed_mode,
    terms: m.directory_relaxed_terms,
    age: m.directory_relaxed_age,
    distance: m.directory_relaxed_distance,
    place: m.directory_relaxed_place,
  };
  return words[relaxed]();
}

/** Languages that are asked for; those of a listing may be others. British Sign Language last. */
const languages = 'cy en ar bn zh fr gu hi fa pl pt pa ro ru so es ta tr uk ur bfi'.split(' ');

type LanguageOption = { readonly value: string; readonly label: string };

/** By name, in the language of the page. */
export function languageOptions(): readonly LanguageOption[] {
  return (optionsIn[localeNow()] ??= sortedOptions());
}

const optionsIn: { [locale in Locale]?: readonly LanguageOption[] } = {};

function sortedOptions(): readonly LanguageOption[] {
  const options = languages.map((code) => ({ value: code, label: languageLabel(code) }));
  return options.toSorted((a, b) => a.label.localeCompare(b.label, localeNow()));
}

export function languageLabel(code: string): string {
  if (code === 'bfi') return m.directory_language_bsl();
  return languageNames[localeNow()].of(code) ?? code;
}

/** As the listing calls it; in Welsh by its Welsh name, where it is known which language it is. */
export function languageWord({ name, code }: { name: string; code: string | null }): string {
  if (localeNow() === 'en' || code === null || !/^[a-z]{2,3}$/.test(code)) return name;
  const label = languageLabel(code);
  return label === code ? name : label;
}

const languageNames = {
  en: new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' }),
  cy: new Intl.DisplayNames(['cy'], { type: 'language', fallback: 'code' }),
};

const metresInMile = 1609.344;

/** Distances that are offered are whole miles: 16,000 metres are ten. */
export function milesLabel(metres: number): string {
  return m.directory_miles({ count: Math.max(1, Math.round(metres / metresInMile)) });
}

/** "1.2 miles away"; below a tenth of a mile nobody counts. */
export function farWords(metres: number): string {
  const miles = metres / metresInMile;
  if (miles < 0.1) return m.directory_far_here();
  const digits = miles < 9.95 ? 1 : 0;
  return m.directory_far_miles({ miles: miles.toFixed(digits).replace(/\.0$/, '') });
}

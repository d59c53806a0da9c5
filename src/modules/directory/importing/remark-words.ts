import { m } from '#text';

import { fieldWords } from './pages/field-words.ts';

/** A remark on a record, taken apart: which field, and what is said of it. */
export type RemarkWords = {
  readonly kind: string;
  readonly field: string;
  /** We have no word for the field: it is called as the standard calls it, in English. */
  readonly isStandardName: boolean;
  readonly why: string;
};

export function remarkWords(remark: string): RemarkWords {
  const [kind = '', field = '', why = ''] = remark.split(':');
  const name = field.split('.').at(-1) ?? field;
  const ours = ourWords[name]?.();
  return {
    kind,
    field: ours ?? name.replaceAll('_', ' '),
    isStandardName: ours === undefined,
    why: whys[why]?.() ?? why.replaceAll('-', ' '),
  };
}

const ourWords: Readonly<Record<string, () => string>> = {
  ...fieldWords,
  number: fieldWords.phone,
  extent: m.import_field_extent,
};

const whys: Readonly<Record<string, () => string>> = {
  'before-valid-from': m.import_why_before_valid_from,
  'belongs-to-nothing': m.import_why_belongs_to_nothing,
  'below-minimum': m.import_why_below_minimum,
  'box-is-for-letters': m.import_why_box_is_for_letters,
  'closes-before-opens': m.import_why_closes_before_opens,
  'closing-missing': m.import_why_closing_missing,
  'control-characters': m.import_why_control_characters,
  'could-not-be-saved': m.import_why_could_not_be_saved,
  'day-written-oddly': m.import_why_day_written_oddly,
  'details-not-given': m.import_why_details_not_given,
  'does-not-exist': m.import_why_does_not_exist,
  'edited-here': m.import_why_edited_here,
  'email-unreadable': m.import_why_email_unreadable,
  'extension-split': m.import_why_extension_split,
  'hours-differed-from-it': m.import_why_hours_differed_from_it,
  'hours-unreadable': m.import_why_hours_unreadable,
  impossible: m.import_why_impossible,
  'in-the-future': m.import_why_in_the_future,
  incomplete: m.import_why_incomplete,
  'interpreting-kept-apart': m.import_why_interpreting_kept_apart,
  'kept-in-its-words': m.import_why_kept_in_its_words,
  letters: m.import_why_letters,
  'letters-lost': m.import_why_letters_lost,
  'line-breaks': m.import_why_line_breaks,
  'loose-bracket': m.import_why_loose_bracket,
  mailto: m.import_why_mailto,
  'marker-removed': m.import_why_marker_removed,
  missing: m.import_why_missing,
  'morning-or-evening': m.import_why_morning_or_evening,
  'names-a-service': m.import_why_names_a_service,
  'no-hours': m.import_why_no_hours,
  'no-longer-in-source': m.import_why_no_longer_in_source,
  'no-number': m.import_why_no_number,
  'no-scheme': m.import_why_no_scheme,
  'no-start': m.import_why_no_start,
  'not-a-day': m.import_why_not_a_day,
  'not-a-language-but-a-sentence': m.import_why_not_a_language_but_a_sentence,
  'not-a-holiday': m.import_why_not_a_holiday,
  'not-a-number': m.import_why_not_a_number,
  'not-an-object': m.import_why_not_an_object,
  'not-json': m.import_why_not_json,
  'not-kept': m.import_why_not_kept,
  'number-unreadable': m.import_why_number_unreadable,
  'numbered-when-weekly': m.import_why_numbered_when_weekly,
  'of-another-term': m.import_why_of_another_term,
  'opening-missing': m.import_why_opening_missing,
  'postal-code-spacing': m.import_why_postal_code_spacing,
  'postal-code-unreadable': m.import_why_postal_code_unreadable,
  'read-as-local-time': m.import_why_read_as_local_time,
  'said-none': m.import_why_said_none,
  'said-twice': m.import_why_said_twice,
  'says-nothing': m.import_why_says_nothing,
  'several-languages-in-one': m.import_why_several_languages_in_one,
  slashes: m.import_why_slashes,
  'supposed-active': m.import_why_supposed_active,
  'supposed-from-its-days': m.import_why_supposed_from_its_days,
  'text-cut': m.import_why_text_cut,
  'those-of-its-place': m.import_why_those_of_its_place,
  'time-written-oddly': m.import_why_time_written_oddly,
  'too-long': m.import_why_too_long,
  'too-many': m.import_why_too_many,
  unknown: m.import_why_unknown,
  unreadable: m.import_why_unreadable,
  'was-daily': m.import_why_was_daily,
  'was-markup': m.import_why_was_markup,
  'was-only-a-place': m.import_why_was_only_a_place,
  'was-the-longitude': m.import_why_was_the_longitude,
  'was-upper-case': m.import_why_was_upper_case,
  'web-address-unreadable': m.import_why_web_address_unreadable,
  'wrong-type': m.import_why_wrong_type,
  'from-its-postcode': m.import_why_from_its_postcode,
  'not-a-border': m.import_why_not_a_border,
  'zero-was-lost': m.import_why_zero_was_lost,
};

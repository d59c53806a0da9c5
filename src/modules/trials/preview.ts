import { previewOf } from '#modules/messages';
import type { Meeting, Preview } from '#modules/messages';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Locale } from '#platform/locale.ts';
import { m } from '#text';

import type { Arm } from './domain/trial.ts';

export type ArmPreview = { readonly en: Preview; readonly cy: Preview };

/** A wording as somebody who does not exist would read it today, in both languages, with its real length. */
export function previewOfArm({ text }: Pick<Arm, 'text'>, now: Date): ArmPreview {
  return { en: previewIn('en', text.en, now), cy: previewIn('cy', text.cy, now) };
}

function previewIn(locale: Locale, wording: string, readAt: Date): Preview {
  const fields: Meeting = {
    at: instantAt(addDays(dayOf(readAt), 1), '14:00' as LocalTime),
    mode: 'face-to-face',
    place: m.trials_example_place({}, { locale }),
    worker: m.trials_example_worker({}, { locale }),
    link: null,
  };
  return previewOf(wording, {
    template: 'appointment-reminder',
    fields,
    firstName: m.trials_example_name({}, { locale }),
    readAt,
    locale,
  });
}

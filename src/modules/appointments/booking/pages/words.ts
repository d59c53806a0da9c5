import { m } from '#text';
import { timeText } from '#ui/when-text.ts';

import type { Mode, Outcome } from '../../domain/appointment.ts';
import type { Reason, RuledOut } from '../../domain/offer.ts';

export const modeWords: Readonly<Record<Mode, () => string>> = {
  'face-to-face': m.appointments_mode_face_to_face,
  phone: m.appointments_mode_phone,
  video: m.appointments_mode_video,
  home: m.appointments_mode_home,
};

/** Why a time was put forward. `language` says a language by its code. */
export function reasonWords(reason: Reason, language: (code: string) => string): string {
  return 'site' in reason ? ofSite(reason) : ofPerson(reason, language);
}

type OfSite = Extract<Reason, { readonly site: string }>;

function ofSite(reason: OfSite): string {
  const { site } = reason;
  switch (reason.code) {
    case 'quiet-hour':
      return m.appointments_because_quiet_hour({ site });
    case 'quiet-learnt':
      return m.appointments_because_quiet_learnt({ site, booked: reason.booked, weeks: reason.weeks });
    case 'quiet-room':
      return m.appointments_because_quiet_room({ site });
    case 'step-free':
      return m.appointments_because_step_free();
    case 'at-their-practice':
      return m.appointments_because_practice();
  }
}

function ofPerson(reason: Exclude<Reason, OfSite>, language: (code: string) => string): string {
  switch (reason.code) {
    case 'same-worker':
      return m.appointments_because_same_worker();
    case 'wanted-worker':
      return m.appointments_because_wanted_worker();
    case 'after-bus-pass':
      return m.appointments_because_after_bus({ time: timeText(reason.from) });
    case 'said-they-can':
      return m.appointments_because_said({ from: timeText(reason.from), to: timeText(reason.to) });
    case 'speaks-language':
      return m.appointments_because_language({ language: language(reason.language) });
    case 'away-from-school-run':
      return m.appointments_because_school_run();
    case 'from-home':
      return m.appointments_because_from_home();
    case 'preferred-mode':
      return m.appointments_because_preferred();
  }
}

/** What would keep them from coming, in the middle of a sentence. */
export const ruledOutWords: Readonly<Record<RuledOut['code'], () => string>> = {
  'person-cannot': m.appointments_not_person_cannot,
  'school-run': m.appointments_not_school_run,
  shifts: m.appointments_not_shifts,
  'outside-said-times': m.appointments_not_outside,
  'before-bus-pass': m.appointments_not_before_bus,
  'not-step-free': m.appointments_not_step_free,
  'unwanted-worker': m.appointments_not_unwanted,
  'already-booked': m.appointments_not_already,
};

export const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  moved: m.appointments_outcome_moved,
  'cancelled-by-person': m.appointments_outcome_cancelled_by_person,
  'cancelled-by-service': m.appointments_outcome_cancelled_by_service,
  expired: m.appointments_outcome_expired,
  attended: m.appointments_outcome_attended,
  missed: m.appointments_outcome_missed,
};

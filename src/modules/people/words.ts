import { m } from '#text';
import { localeNow } from '#platform/locale.ts';

import type { AdjustmentCode } from './domain/adjustments.ts';
import type { ConsentAbout, ConsentHow } from './domain/consent.ts';
import type { Sharing, WayToReach } from './domain/person.ts';

/** The codes of this module in words, in the language of the page. */

export function adjustmentName(code: AdjustmentCode): string {
  return adjustments[code]();
}

export function wayToReachName(way: WayToReach): string {
  return {
    phone: m.people_prefers_phone,
    text: m.people_prefers_text,
    email: m.people_prefers_email,
    letter: m.people_prefers_letter,
  }[way]();
}

export function consentHowName(how: ConsentHow): string {
  return waysOfConsent[how]();
}

export function consentAboutName(about: ConsentAbout): string {
  return {
    referral: m.people_consent_to_referral,
    connection: m.people_consent_to_connection,
    'sharing-back': m.people_consent_to_sharing_back,
  }[about]();
}

export function sharingName(sharing: Sharing): string {
  return {
    everything: m.people_share_everything,
    'codes-only': m.people_share_codes_only,
    nothing: m.people_share_nothing,
  }[sharing]();
}

/** A code that is none of ours is shown as it is kept. */
export function genderName(gender: string): string {
  return genders[gender]?.() ?? gender;
}

export function ethnicityName(code: string): string {
  return ethnicities[code]?.() ?? code;
}

/** The name of a language in the language of the page. */
export function languageName(code: string): string {
  if (code === 'bfi') return m.people_language_bfi();
  return new Intl.DisplayNames([localeNow()], { type: 'language' }).of(code) ?? code;
}

const adjustments: Readonly<Record<AdjustmentCode, () => string>> = {
  'longer-appointment': m.people_adjustment_longer_appointment,
  'step-free': m.people_adjustment_step_free,
  'quiet-room': m.people_adjustment_quiet_room,
  'carer-present': m.people_adjustment_carer_present,
  'text-not-phone': m.people_adjustment_text_not_phone,
  'large-print': m.people_adjustment_large_print,
  'easy-read': m.people_adjustment_easy_read,
  'bsl-interpreter': m.people_adjustment_bsl_interpreter,
  'lip-reading': m.people_adjustment_lip_reading,
  'hearing-loop': m.people_adjustment_hearing_loop,
  braille: m.people_adjustment_braille,
  audio: m.people_adjustment_audio,
  'same-worker': m.people_adjustment_same_worker,
  'same-gender-worker': m.people_adjustment_same_gender_worker,
  'home-visit': m.people_adjustment_home_visit,
  breaks: m.people_adjustment_breaks,
};

const waysOfConsent: Readonly<Record<ConsentHow, () => string>> = {
  'in-person': m.people_consent_in_person,
  'by-phone': m.people_consent_by_phone,
  'in-writing': m.people_consent_in_writing,
  'by-someone-else': m.people_consent_by_someone_else,
  online: m.people_consent_online,
};

const genders: Readonly<Record<string, () => string>> = {
  female: m.people_gender_female,
  male: m.people_gender_male,
  'non-binary': m.people_gender_non_binary,
  other: m.people_gender_other,
  'not-said': m.people_gender_not_said,
};

const ethnicities: Readonly<Record<string, () => string>> = {
  A: m.people_ethnicity_a,
  B: m.people_ethnicity_b,
  C: m.people_ethnicity_c,
  D: m.people_ethnicity_d,
  E: m.people_ethnicity_e,
  F: m.people_ethnicity_f,
  G: m.people_ethnicity_g,
  H: m.people_ethnicity_h,
  J: m.people_ethnicity_j,
  K: m.people_ethnicity_k,
  L: m.people_ethnicity_l,
  M: m.people_ethnicity_m,
  N: m.people_ethnicity_n,
  P: m.people_ethnicity_p,
  R: m.people_ethnicity_r,
  S: m.people_ethnicity_s,
  Z: m.people_ethnicity_z,
};

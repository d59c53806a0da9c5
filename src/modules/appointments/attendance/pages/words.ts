import { m } from '#text';
import { hourText } from '#ui/when-text.ts';

import type { Mode } from '../../domain/appointment.ts';
import type { BarrierCode } from '../domain/barrier-codes.ts';
import type { Lead, Length } from '../domain/breakdowns.ts';
import type { Share } from '../attendance.view.ts';

/** "42 of 50", or that it is too few. */
export function shareText(share: Share): string {
  return share ? m.attendance_n_of_n({ some: share.attended, all: share.of }) : m.attendance_hidden();
}

/** "84% (71% to 92%)" */
export function intervalText(share: Share): string {
  if (!share) return '';
  const { attended, of, low, high } = share;
  return m.attendance_interval({ share: percent(attended / of), low: percent(low), high: percent(high) });
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

const modes: Readonly<Record<Mode, () => string>> = {
  'face-to-face': m.attendance_mode_face_to_face,
  phone: m.attendance_mode_phone,
  video: m.attendance_mode_video,
  home: m.attendance_mode_home,
};

export function modeName(mode: Mode): string {
  return modes[mode]();
}

const leadNames: Readonly<Record<Lead, () => string>> = {
  'same-day': m.attendance_lead_same_day,
  'days-1-3': m.attendance_lead_1_3,
  'days-4-7': m.attendance_lead_4_7,
  'days-8-14': m.attendance_lead_8_14,
  later: m.attendance_lead_later,
};

export function leadName(lead: Lead): string {
  return leadNames[lead]();
}

const lengthNames: Readonly<Record<Length, () => string>> = {
  'to-20': m.attendance_length_to_20,
  'to-40': m.attendance_length_to_40,
  longer: m.attendance_length_longer,
};

export function lengthName(length: Length): string {
  return lengthNames[length]();
}

/** "from 9 am" */
export function hourName(hour: number): string {
  return m.attendance_hour({ time: hourText(hour) });
}

const barriers: Readonly<Record<BarrierCode, () => string>> = {
  'quiet-waiting': m.attendance_barrier_quiet_waiting,
  'school-run': m.attendance_barrier_school_run,
  shifts: m.attendance_barrier_shifts,
  'leaving-home': m.attendance_barrier_leaving_home,
  bus: m.attendance_barrier_bus,
  carer: m.attendance_barrier_carer,
  interpreter: m.attendance_barrier_interpreter,
  'step-free': m.attendance_barrier_step_free,
  'prefers-phone': m.attendance_barrier_prefers_phone,
};

export function barrierName(code: BarrierCode): string {
  return barriers[code]();
}

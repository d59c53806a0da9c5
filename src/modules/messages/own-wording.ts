import type { Locale } from '#platform/locale.ts';
import { m } from '#text';

import type { Field, TemplateName } from './domain/templates.ts';

/** Every field standing for itself: so a shipped text becomes the wording that it is made of. */
const asItself = {
  firstName: '{firstName}',
  when: '{when}',
  where: '{where}',
  newPlace: '{newPlace}',
  newWorker: '{newWorker}',
  worker: '{worker}',
  link: '{link}',
  reply: '{reply}',
  until: '{until}',
  callFrom: '{callFrom}',
  wait: '{wait}',
  words: '{words}',
} as const satisfies Partial<Record<Field, string>>;

type Shipped = (fields: typeof asItself, options: { readonly locale: Locale }) => string;

const full: Readonly<Record<TemplateName, Shipped>> = {
  'appointment-booked': m.messages_t_appointment_booked,
  'appointment-moved': m.messages_t_appointment_moved,
  'appointment-reminder': m.messages_t_appointment_reminder,
  'appointment-changed': m.messages_t_appointment_changed,
  'appointment-cancelled': m.messages_t_appointment_cancelled,
  'appointments-stopped': m.messages_t_appointments_stopped,
  'slot-offer': m.messages_t_slot_offer,
  'before-ringing': m.messages_t_before_ringing,
  'missed-kindly': m.messages_t_missed_kindly,
  'waiting-list': m.messages_t_waiting_list,
  note: m.messages_t_note,
};

const discreet: Readonly<Record<TemplateName, Shipped>> = {
  'appointment-booked': m.messages_d_appointment_booked,
  'appointment-moved': m.messages_d_appointment_moved,
  'appointment-reminder': m.messages_d_appointment_reminder,
  'appointment-changed': m.messages_d_appointment_changed,
  'appointment-cancelled': m.messages_d_appointment_cancelled,
  'appointments-stopped': (_, options) => m.messages_d_appointments_stopped({}, options),
  'slot-offer': m.messages_d_slot_offer,
  'before-ringing': m.messages_d_before_ringing,
  'missed-kindly': (_, options) => m.messages_d_missed_kindly({}, options),
  'waiting-list': m.messages_d_waiting_list,
  note: m.messages_d_note,
};

/** The wording Kith comes with. */
export function ownWording(template: TemplateName, locale: Locale): string {
  return full[template](asItself, { locale });
}

/** What is sent to whoever asked that messages name nobody and no place. It is not amended: it is short for a reason. */
export function discreetWording(template: TemplateName, locale: Locale): string {
  return discreet[template](asItself, { locale });
}

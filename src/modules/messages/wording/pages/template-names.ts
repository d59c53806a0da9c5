import { m } from '#text';

import type { Field, TemplateName } from '../../domain/templates.ts';

export function templateTitle(template: TemplateName): string {
  return titles[template]();
}

const titles: Readonly<Record<TemplateName, () => string>> = {
  'appointment-booked': m.messages_name_appointment_booked,
  'appointment-moved': m.messages_name_appointment_moved,
  'appointment-reminder': m.messages_name_appointment_reminder,
  'appointment-changed': m.messages_name_appointment_changed,
  'appointment-cancelled': m.messages_name_appointment_cancelled,
  'appointments-stopped': m.messages_name_appointments_stopped,
  'slot-offer': m.messages_name_slot_offer,
  'before-ringing': m.messages_name_before_ringing,
  'missed-kindly': m.messages_name_missed_kindly,
  'waiting-list': m.messages_name_waiting_list,
  note: m.messages_name_note,
};

/** What a field stands for. */
export function fieldTitle(field: Field): string {
  return fields[field]();
}

const fields: Readonly<Record<Field, () => string>> = {
  firstName: m.messages_field_first_name,
  when: m.messages_field_when,
  where: m.messages_field_where,
  day: m.messages_field_day,
  time: m.messages_field_time,
  place: m.messages_field_place,
  newPlace: m.messages_field_new_place,
  newWorker: m.messages_field_new_worker,
  worker: m.messages_field_worker,
  link: m.messages_field_link,
  reply: m.messages_field_reply,
  until: m.messages_field_until,
  callFrom: m.messages_field_call_from,
  wait: m.messages_field_wait,
  words: m.messages_field_words,
};

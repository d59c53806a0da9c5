import type { PersonId } from '#modules/people';
import type { WhyNot } from '#modules/messages';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { MessageId } from '#platform/outbox.ts';
import { ownTables } from '#platform/work.ts';

import type { AppointmentId } from '../../domain/appointment.ts';

export type HowConfirmed = 'text' | 'link';

type Tables = {
  'appointments.reminder_setting': {
    network_id: NetworkId;
    days_before: readonly number[];
    at: LocalTime;
    version: number;
    changed_by: UserId;
    changed_at: Date;
  };
  'appointments.reminder': {
    network_id: NetworkId;
    appointment_id: AppointmentId;
    days_before: number;
    person_id: PersonId;
    due_at: Date;
    state: 'planned' | 'written' | 'not-written' | 'dropped';
    why_not: WhyNot | null;
    message_id: MessageId | null;
    changed_at: Date;
  };
  'appointments.confirmation': {
    network_id: NetworkId;
    appointment_id: AppointmentId;
    how: HowConfirmed;
    said_at: Date;
  };
};

export const db = ownTables<Tables>();

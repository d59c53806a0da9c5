import type { PersonId } from '#modules/people';
import type { NetworkId, UserId } from '#platform/ids.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Locale } from '#platform/locale.ts';
import type { MessageId } from '#platform/outbox.ts';
import { ownTables } from '#platform/work.ts';

import type { ReplyId, Settled } from '../domain/reply.ts';
import type { TemplateName } from '../domain/templates.ts';
import type { Meaning } from '../domain/understood.ts';
import type { Wishes } from '../domain/way-to-write.ts';

type Tables = {
  'messages.setting': {
    network_id: NetworkId;
    quiet_from: LocalTime;
    quiet_until: LocalTime;
    version: number;
    changed_by: UserId;
    changed_at: Date;
  };
  'messages.wording': {
    network_id: NetworkId;
    template: TemplateName;
    language: Locale;
    version: number;
    words: string | null;
    changed_by: UserId;
    changed_at: Date;
  };
  'messages.wish': {
    network_id: NetworkId;
    person_id: PersonId;
    channel: Wishes['channel'];
    no_name: boolean;
    no_voicemail: boolean;
    number_shared: boolean;
    caution_seen: string | null;
    version: number;
    changed_by: UserId;
    changed_at: Date;
  };
  'messages.reply': {
    network_id: NetworkId;
    id: ReplyId;
    provider_id: string;
    number: string;
    words: string;
    understood: Meaning;
    person_id: PersonId | null;
    message_id: MessageId | null;
    received_at: Date;
    settled: Settled | null;
    settled_by: UserId | null;
    settled_at: Date | null;
    version: number;
  };
};

export const db = ownTables<Tables>();

import type { NetworkId, UserId } from '../ids.ts';
import { ownTables } from '../work.ts';
import type { Channel, MessageId, MessageState } from './message.ts';
import type { ReceiptStatus } from './receipt.ts';

type OutboxTables = {
  'platform.message': {
    network_id: NetworkId;
    id: MessageId;
    key: string;
    about_type: string;
    about_id: string;
    person_id: string | null;
    channel: Channel;
    recipient: string;
    subject: string;
    body: string;
    state: MessageState;
    attempts: number;
    again_from: number;
    attempted_at: Date | null;
    delivered_at: Date | null;
    settled_by: UserId | null;
    problem: string | null;
    created_by: UserId;
    created_at: Date;
    send_after: Date | null;
    useless_after: Date | null;
    batch_id: string | null;
  };
  'platform.message_receipt': {
    network_id: NetworkId;
    message_id: MessageId;
    provider_id: string;
    status: ReceiptStatus;
    said_at: Date;
    received_at: Date;
  };
  'platform.message_attempt': {
    network_id: NetworkId;
    message_id: MessageId;
    number: number;
    run_id: string | null;
    began_at: Date;
    ended_at: Date | null;
    outcome: string | null;
    provider_id: string | null;
  };
};

export const db = ownTables<OutboxTables>();

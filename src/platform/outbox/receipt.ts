import type { MessageState } from './message.ts';

/** What a provider says became of a message: the words of GOV.UK Notify. */
export const receiptStatuses = [
  'delivered',
  'permanent-failure',
  'temporary-failure',
  'technical-failure',
] as const;

export type ReceiptStatus = (typeof receiptStatuses)[number];

export type Receipt = {
  readonly providerId: string;
  readonly status: ReceiptStatus;
  /** When it arrived or was given up, as the provider says. */
  readonly saidAt: Date;
};

/** What holds of a message, and since when or why not. */
export type Standing =
  | { readonly state: 'delivered'; readonly deliveredAt: Date }
  | { readonly state: 'failed'; readonly problem: Problem };

type Problem = 'number-refused' | 'phone-away' | 'provider-fault';

const problems: Readonly<Record<Exclude<ReceiptStatus, 'delivered'>, Problem>> = {
  'permanent-failure': 'number-refused',
  'temporary-failure': 'phone-away',
  'technical-failure': 'provider-fault',
};

/**
 * What the receipts of the last attempt say, in whatever order they came. What arrived has arrived, whatever is said
 * before or after it; of two failures the one said last counts.
 */
export function standingBy(receipts: readonly Receipt[]): Standing | null {
  const arrived = receipts.find(({ status }) => status === 'delivered');
  if (arrived) return { state: 'delivered', deliveredAt: arrived.saidAt };
  const last = receipts.toSorted((a, b) => a.saidAt.getTime() - b.saidAt.getTime()).at(-1);
  if (!last || last.status === 'delivered') return null;
  return { state: 'failed', problem: problems[last.status] };
}

/** Whether receipts may still change a message. One that was called off or is being sent decides for itself. */
export function heedsReceipts(state: MessageState, standing: Standing): boolean {
  if (state === 'delivered' || state === 'withdrawn') return false;
  return standing.state === 'delivered' || state === 'sent' || state === 'unsure';
}

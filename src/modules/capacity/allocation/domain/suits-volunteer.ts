/** Reasons for which company, time and a map of the neighbourhood are what helps. The others may need more. */
const light: ReadonlySet<string> = new Set(['lonely', 'active', 'practical', 'food', 'work']);

type Referred = {
  readonly urgency: string;
  readonly safeguarding: boolean;
  /** Codes of referrals/domain/reasons.ts. */
  readonly reasons: readonly string[];
};

/** Whether nothing in a referral asks for somebody who is paid: a volunteer may be asked first, and can escalate. */
export function suitsVolunteer({ urgency, safeguarding, reasons }: Referred): boolean {
  return (
    urgency === 'routine' && !safeguarding && reasons.length > 0 && reasons.every((code) => light.has(code))
  );
}

/** What is known of how a person may be written to. */
export type Reach = {
  readonly prefers: 'phone' | 'text' | 'email' | 'letter';
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** Whether a message may say where it comes from. */
  readonly leaveMessages: boolean;
  readonly contactCaution: string | null;
};

export type Wishes = {
  /** Null: as their details say. `none`: nothing is written, they are rung. */
  readonly channel: 'text' | 'email' | 'letter' | 'none' | null;
  readonly noName: boolean;
  readonly noVoicemail: boolean;
  readonly numberShared: boolean;
  /** The caution that was read when these were written down. */
  readonly cautionSeen: string | null;
};

export const noWishes: Wishes = {
  channel: null,
  noName: false,
  noVoicemail: false,
  numberShared: false,
  cautionSeen: null,
};

export type Why = 'asked-to-stop' | 'not-theirs' | 'bounced';

/** Why nothing may be written. */
export type WhyNot = 'asked-to-stop' | 'number-not-theirs' | 'bounced' | 'caution' | 'no-way' | 'wishes-none';

export type Way = {
  readonly channel: 'text' | 'email' | 'letter';
  readonly recipient: string;
  /** Names nobody and no place: the phone may be in other hands. */
  readonly discreet: boolean;
  /** Whether a link may be in it: whoever holds the phone could use it. */
  readonly mayLink: boolean;
};

type Asked = {
  readonly reach: Reach;
  readonly wishes: Wishes;
  readonly byLetter: boolean;
  /** What stands against an address: of a number or an email. */
  readonly blockedBy: (channel: 'text' | 'email', address: string) => Why | null;
};

const orders = {
  phone: ['text', 'email', 'letter'],
  text: ['text', 'email', 'letter'],
  email: ['email', 'text', 'letter'],
  letter: ['letter'],
} as const;

/** By which way a person is written to now, or why not at all. Silence is safer than the wrong hands. */
export function wayToWrite({ reach, wishes, byLetter, blockedBy }: Asked): Way | WhyNot {
  if (wishes.channel === 'none') return 'wishes-none';
  if (reach.contactCaution !== null && wishes.cautionSeen !== reach.contactCaution) return 'caution';
  const order = wishes.channel ? [wishes.channel] : orders[reach.prefers];
  let why: WhyNot = 'no-way';
  for (const channel of order) {
    const recipient = addressFor(channel, reach, byLetter);
    if (recipient === null) continue;
    const blocked = channel === 'letter' ? null : blockedBy(channel, recipient);
    // Whoever said STOP is not followed to their other addresses.
    if (blocked === 'asked-to-stop') return 'asked-to-stop';
    if (blocked === null) return wayBy(channel, recipient, { reach, wishes });
    why = blocked === 'bounced' ? 'bounced' : 'number-not-theirs';
  }
  return why;
}

function addressFor(channel: Way['channel'], reach: Reach, byLetter: boolean): string | null {
  if (channel === 'text') return reach.phone !== null && takesTexts(reach.phone) ? reach.phone : null;
  if (channel === 'email') return reach.email;
  return byLetter ? reach.address : null;
}

function wayBy(
  channel: Way['channel'],
  recipient: string,
  { reach, wishes }: { readonly reach: Reach; readonly wishes: Wishes },
): Way {
  const discreet = wishes.noName || (channel === 'text' && !reach.leaveMessages);
  const mayLink = channel !== 'letter' && !discreet && !(channel === 'text' && wishes.numberShared);
  return { channel, recipient, discreet, mayLink };
}

/** Mobile numbers of this country; 070 and 076 are something else. A number from abroad says so. */
export function takesTexts(phone: string): boolean {
  const digits = phone.replace(/[^\d+]/g, '').replace(/^(?:\+|00)440?(?=\d{10}$)/, '0');
  return /^07[1-57-9]\d{8}$/.test(digits) || (/^(\+|00)\d{8,15}$/.test(digits) && !/^(\+|00)44/.test(digits));
}

/** How they meet, for the words of a message. */
export type Mode = 'face-to-face' | 'phone' | 'video' | 'home';

export type Meeting = {
  readonly at: Date;
  readonly mode: Mode;
  /** The name of the place, when they meet at one. */
  readonly place: string | null;
  readonly worker: string;
  /** Where they can change it without an account; null when that is not offered. */
  readonly link: string | null;
};

/** What each message is told. The first name, the language and the words for days and times are found here. */
export type TemplateFields = {
  readonly 'appointment-booked': Meeting;
  readonly 'appointment-moved': Meeting;
  readonly 'appointment-reminder': Meeting;
  /** The time stays, and something else does not: what does is null. */
  readonly 'appointment-changed': Meeting & {
    readonly newPlace: string | null;
    readonly newWorker: string | null;
    readonly callFrom: string | null;
  };
  readonly 'appointment-cancelled': Meeting;
  readonly 'appointments-stopped': { readonly worker: string };
  readonly 'slot-offer': Meeting & { readonly until: Date };
  readonly 'before-ringing': { readonly worker: string; readonly callFrom: string | null };
  readonly 'missed-kindly': { readonly worker: string };
  readonly 'waiting-list': {
    /** Who answers for them while they wait. */
    readonly worker: string;
    readonly callFrom: string | null;
    /** Days from now, both ends meant; null where it is not known. */
    readonly wait: { readonly fromDays: number; readonly toDays: number } | null;
    /** Where they can look meanwhile. */
    readonly link: string | null;
  };
  readonly note: { readonly worker: string; readonly words: string };
};

export type TemplateName = keyof TemplateFields;

export type Field =
  | 'firstName'
  | 'when'
  | 'where'
  | 'day'
  | 'time'
  | 'place'
  | 'newPlace'
  | 'newWorker'
  | 'worker'
  | 'link'
  /** How to answer, in texts only: emails and letters are not answered so. */
  | 'reply'
  | 'until'
  | 'callFrom'
  /** How long, as a range. */
  | 'wait'
  | 'words';

type Template = {
  /** What its wording may name. */
  readonly fields: readonly Field[];
  /** What its wording must name, or it says nothing. */
  readonly needs: readonly Field[];
  /** Whether a letter makes sense: one takes days to come. */
  readonly byLetter: boolean;
};

const meeting = ['firstName', 'when', 'where', 'day', 'time', 'place', 'worker', 'link', 'reply'] as const;

export const templates: Readonly<Record<TemplateName, Template>> = {
  'appointment-booked': { fields: meeting, needs: ['when'], byLetter: true },
  'appointment-moved': { fields: meeting, needs: ['when'], byLetter: true },
  'appointment-reminder': { fields: meeting, needs: ['when'], byLetter: false },
  'appointment-changed': {
    fields: [...meeting, 'newPlace', 'newWorker', 'callFrom'],
    needs: ['when'],
    byLetter: true,
  },
  'appointment-cancelled': { fields: meeting, needs: ['when'], byLetter: true },
  'appointments-stopped': { fields: ['firstName', 'worker'], needs: [], byLetter: true },
  'slot-offer': { fields: [...meeting, 'until'], needs: ['when', 'until'], byLetter: false },
  'before-ringing': { fields: ['firstName', 'worker', 'callFrom'], needs: [], byLetter: false },
  'missed-kindly': { fields: ['firstName', 'worker'], needs: [], byLetter: false },
  'waiting-list': { fields: ['firstName', 'worker', 'callFrom', 'wait', 'link'], needs: [], byLetter: true },
  note: { fields: ['firstName', 'worker', 'words'], needs: ['words'], byLetter: true },
};

export const templateNames = Object.keys(templates) as readonly TemplateName[];

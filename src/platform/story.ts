/** One entry of a person's story, as the module that owns it tells it. */
export type StoryEntry = {
  readonly id: string;
  readonly at: Date;
  /** The user who did it; null when it was the person, or someone without an account. */
  readonly by: string | null;
  readonly kind:
    | 'referral'
    | 'contact'
    | 'conversation'
    | 'plan'
    | 'connection'
    | 'measure'
    | 'message'
    | 'appointment'
    | 'episode';
  /** One line, in the reader's language. */
  readonly title: string;
  /** The words themselves, as they were written. */
  readonly body?: string;
  /** Where to see or amend it. */
  readonly href?: string;
  /** It was corrected after it was written. */
  readonly amended?: boolean;
};

/** The newest entries a module gives of one person's story. */
export const storyLength = 100;

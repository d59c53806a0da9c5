import type { Child } from 'hono/jsx';

export type StoryEntry = {
  readonly id?: string;
  /** Usually `<When>`. */
  readonly time: Child;
  readonly who: Child;
  /** In words: conversation, contact, appointment, connection, message. */
  readonly kind: Child;
  readonly body: Child;
  /** `from-person`: their own words, set as such. */
  readonly voice?: 'from-person';
};

/** One thread to read, in the order given. */
export function Story({ entries, label }: { entries: readonly StoryEntry[]; label: string }) {
  return (
    <ol class="k-story" aria-label={label}>
      {entries.map((entry) => (
        <li class="k-story__entry" id={entry.id}>
          <p class="k-story__head">
            <span class="k-story__time">{entry.time}</span> <span class="k-story__kind">{entry.kind}</span>{' '}
            <span class="k-story__who">{entry.who}</span>
          </p>
          <div class={entry.voice ? 'k-story__body k-story__body--voice' : 'k-story__body'}>{entry.body}</div>
        </li>
      ))}
    </ol>
  );
}

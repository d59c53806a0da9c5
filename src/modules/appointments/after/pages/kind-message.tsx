import { m } from '#text';
import { When } from '#ui/when.tsx';

import { Sent } from './asking.tsx';
import type { AfterView } from './after.page.tsx';

/** The kind message after a miss: as it was written, as it would go, or why none does. */
export type KindMessage =
  | { readonly state: 'written'; readonly body: string; readonly failed: boolean }
  | { readonly state: 'not-going'; readonly why: string }
  | {
      readonly state: 'to-write';
      readonly channel: 'text' | 'email' | 'letter';
      readonly subject: string;
      readonly body: string;
      readonly language: 'en' | 'cy';
      /** It waits until people may be written to. */
      readonly sendAfter: Date | null;
    };

type KindProps = { readonly view: AfterView; readonly kind: KindMessage };

/** Read word for word before one touch sends it. */
export function KindlyWritten({ view, kind }: KindProps) {
  if (kind.state === 'not-going') return <p>{kind.why}</p>;
  if (kind.state === 'written') {
    return (
      <>
        <p>{m.after_kindly_written()}</p>
        <blockquote class="k-words">
          <p dir="auto">{kind.body}</p>
        </blockquote>
        {kind.failed && <p class="k-alert k-alert--harm">{m.after_kindly_failed()}</p>}
      </>
    );
  }
  const { channel, subject, body, language, sendAfter } = kind;
  const { known: name } = view.name;
  return (
    <form method="post" action={`/appointments/${view.id}/after/message`} class="k-after">
      <Sent view={view} />
      <p>
        {channel === 'text' ? m.after_kindly_as_text({ name }) : m.after_kindly_as_email({ name, subject })}
      </p>
      <blockquote class="k-words" lang={language}>
        <p>{body}</p>
      </blockquote>
      {sendAfter && (
        <p class="k-soft">
          {m.after_kindly_waits()} <When at={sendAfter} />
        </p>
      )}
      <button class="nhsuk-button nhsuk-button--secondary">{m.after_kindly_send()}</button>
    </form>
  );
}

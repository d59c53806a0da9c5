import { m } from '#text';

type ContactButtonsProps = {
  readonly personId: string;
  /** Idempotency key: a second press logs nothing more. */
  readonly once: string;
  readonly phone: string | null;
  /** They asked for none to be left. */
  readonly noVoicemail: boolean;
  /** What is read before it is opened: `Ring Asha`. */
  readonly summary: string;
};

/** A call and what came of it: the first touch opens it, the second logs it. */
export function ContactButtons({ personId, once, phone, noVoicemail, summary }: ContactButtonsProps) {
  return (
    <details class="k-ring">
      <summary class="nhsuk-button nhsuk-button--secondary nhsuk-button--small">{summary}</summary>
      <form method="post" action={`/people/${personId}/contacts`} class="k-ring__outcomes">
        <input type="hidden" name="once" value={once} />
        {phone && (
          <p>
            <Phone number={phone} />
          </p>
        )}
        <p>
          <button
            class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            formaction={`/people/${personId}/ring/text-ahead`}
          >
            {m.ring_text_ahead()}
          </button>
        </p>
        {noVoicemail && (
          <p>
            <strong>{m.messages_wishes_no_voicemail()}</strong>
          </p>
        )}
        {outcomes.map(([kind, label]) => (
          <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" name="kind" value={kind}>
            {label()}
          </button>
        ))}
        <p>
          <a href={`/people/${personId}/appointments/new`}>{m.appointments_book_one()}</a>
        </p>
        <p>
          <a href={`/people/${personId}/contacts`}>{m.app_contact_otherwise()}</a>
        </p>
      </form>
    </details>
  );
}

/** To be touched and rung, in one piece. */
export function Phone({ number }: { number: string }) {
  return (
    <a class="k-phone" href={`tel:${number.replaceAll(/\s/g, '')}`}>
      {number}
    </a>
  );
}

const outcomes = [
  ['no-answer', m.app_contact_no_answer],
  ['voicemail', m.app_contact_voicemail],
  ['spoke', m.app_contact_spoke],
] as const;

import { m } from '#text';
import { When } from '#ui/when.tsx';

export type AmendmentLine = {
  readonly at: Date;
  readonly by: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
};

export type ConsentLine = {
  readonly at: Date;
  readonly by: string;
  readonly about: string;
  readonly given: boolean;
  readonly how: string;
};

/** What was amended, newest first: the old value stays readable. */
export function WhatItWas({ amendments }: { amendments: readonly AmendmentLine[] }) {
  return (
    <section aria-labelledby="before">
      <h2 id="before" class="k-details__aside">
        {m.people_before()}
      </h2>
      {amendments.length === 0 && <p class="k-soft">{m.people_before_none()}</p>}
      <ul class="k-before">
        {amendments.map(({ at, by, field, before, after, reason }) => (
          <li>
            <strong>{field}</strong>
            <p>
              {m.people_was()} <bdi>{before}</bdi>
              <br />
              {m.people_became()} <bdi>{after}</bdi>
            </p>
            <p class="k-soft">
              “<bdi>{reason}</bdi>” <bdi>{by}</bdi>, <When at={at} year />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ConsentList({ consents }: { consents: readonly ConsentLine[] }) {
  return (
    <section aria-labelledby="consents">
      <h2 id="consents" class="k-details__aside">
        {m.people_consents()}
      </h2>
      {consents.length === 0 && <p class="k-soft">{m.people_consents_none()}</p>}
      <ul class="k-before">
        {consents.map(({ at, by, about, given, how }) => (
          <li>
            <strong>{about}</strong>
            <p>
              {given ? m.people_consent_given() : m.people_consent_refused()} · {how}
            </p>
            <p class="k-soft">
              {by && (
                <>
                  <bdi>{by}</bdi>,{' '}
                </>
              )}
              <When at={at} year />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

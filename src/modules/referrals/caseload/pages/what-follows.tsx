import { m } from '#text';
import { DateField, Form, SubmitButton, TextField } from '#ui/form/index.ts';
import { Warning } from '#ui/callouts.tsx';
import { When } from '#ui/when.tsx';

import { triesBeforeLetter } from '../../domain/tries.ts';
import type { ContactView, Following } from './contact.page.tsx';

type FollowsProps = { readonly view: ContactView; readonly following: Following };

/** The proposed next step and why, with another time one touch away. */
export function WhatFollows({ view, following }: FollowsProps) {
  const { step, at, because, tries, written } = following;
  return (
    <section class="k-follows">
      <p class="k-lead">
        {step}: <When at={at} />
      </p>
      {because && <p class="k-soft">{because}</p>}
      {tries > 0 && tries < triesBeforeLetter && (
        <p>{m.referrals_follows_tries({ tries, of: triesBeforeLetter })}</p>
      )}
      {written && <p>{m.referrals_follows_written()}</p>}
      {following.obstacle && <LetterDue view={view} following={following} />}
      {view.mayChange && <ChangeTime view={view} />}
    </section>
  );
}

/** A letter can be opened by somebody else at home: a person reads the caution first. */
function LetterDue({ view, following }: FollowsProps) {
  const { known, personId } = view;
  return (
    <Warning heading={m.referrals_letter_due({ known })}>
      {following.obstacle === 'no-address' ? (
        <p>{m.referrals_letter_no_address()}</p>
      ) : (
        <>
          <p>{m.referrals_letter_read_first()}</p>
          <p dir="auto">
            <strong>{following.caution}</strong>
          </p>
          <Form form={following.letter} action={`/people/${personId}/letter`}>
            <SubmitButton kind="quiet">{m.referrals_letter_write()}</SubmitButton>
          </Form>
        </>
      )}
    </Warning>
  );
}

function ChangeTime({ view }: { view: ContactView }) {
  const { next, personId, id, sent } = view;
  return (
    <details class="nhsuk-details" open={sent === 'next'}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{m.referrals_next_change()}</span>
      </summary>
      <div class="nhsuk-details__text">
        <Form form={next} action={`/people/${personId}/contacts/${id}/next-try`}>
          <DateField form={next} name="nextOn" legend={m.referrals_next_day()} />
          <TextField form={next} name="nextAt" label={m.referrals_next_time()} type="time" width={5} />
          <SubmitButton kind="quiet">{m.referrals_next_save()}</SubmitButton>
        </Form>
      </div>
    </details>
  );
}

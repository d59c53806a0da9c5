import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Note } from '#ui/callouts.tsx';
import { Form, RadioGroup, SubmitButton } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { calledBy, saying } from '#ui/theirs.tsx';

import type { ClaimChannel } from '../domain/claim.ts';

export type ClaimView = {
  readonly href: string;
  readonly listingHref: string;
  readonly name: string;
  /** Published addresses, to which a code can go. */
  readonly channels: readonly { readonly channel: ClaimChannel; readonly address: string }[];
  /** Whoever asks is signed in with an account for other work. */
  readonly isOther: boolean;
  readonly form: FormState;
};

/** Is this listing yours? A code that goes to its published address says so. */
export function ClaimPage({ shell, view }: { shell: Shell; view: ClaimView }) {
  const { listingHref, name, form } = view;
  return (
    <Page
      shell={shell}
      title={saying((words) => m.editing_claim_title({ name: words }), name)}
      crumbs={[
        { href: '/directory', label: m.directory_crumb() },
        { href: listingHref, label: calledBy(name) },
      ]}
      form={form}
      audience="public"
    >
      <p>{m.editing_claim_intro()}</p>
      <Ways view={view} />
    </Page>
  );
}

function Ways({ view }: { view: ClaimView }) {
  const { href, listingHref, channels, isOther } = view;
  if (isOther) {
    return (
      <Note>
        <p>{m.editing_claim_other()}</p>
      </Note>
    );
  }
  return (
    <>
      {channels.length === 0 ? <NoWay listingHref={listingHref} /> : <Send view={view} />}
      <p>
        <a href={`${listingHref}/report`}>{m.editing_claim_not_ours()}</a>
      </p>
      <p>
        <a href={`${href}/code`}>{m.editing_claim_invited()}</a>
      </p>
    </>
  );
}

function NoWay({ listingHref }: { listingHref: string }) {
  return (
    <Note>
      <p>{m.editing_claim_no_way()}</p>
      <p>
        <a href={`${listingHref}/report`}>{m.editing_claim_tell_us()}</a>
      </p>
    </Note>
  );
}

const wayWords: Readonly<Record<ClaimChannel, (of: { address: string }) => string>> = {
  email: m.editing_claim_email,
  text: m.editing_claim_text,
  call: m.editing_claim_call,
  letter: m.editing_claim_letter,
};

function Send({ view: { href, channels, form } }: { view: ClaimView }) {
  return (
    <Form form={form} action={href}>
      <RadioGroup
        form={form}
        name="address"
        legend={m.editing_claim_where()}
        hint={m.editing_claim_where_hint()}
        options={channels.map(({ channel, address }) => ({
          value: address,
          label: wayWords[channel]({ address }),
        }))}
      />
      <SubmitButton>{m.editing_claim_send()}</SubmitButton>
    </Form>
  );
}

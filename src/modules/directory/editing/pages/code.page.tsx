import type { Shell } from '#platform/http.ts';
import { m } from '#text';
import { Note, Warning } from '#ui/callouts.tsx';
import { Form, SubmitButton, TextField } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { calledBy } from '#ui/theirs.tsx';

import type { ClaimChannel } from '../domain/claim.ts';

export type CodeView = {
  readonly href: string;
  readonly claimHref: string;
  readonly listingHref: string;
  readonly name: string;
  /** What a code was sent for; null when they were invited. */
  readonly claimId: string | null;
  readonly sentTo: string | null;
  /** How a code goes there. */
  readonly channel: ClaimChannel;
  /** Nobody has rung or written yet. */
  readonly isAwaited: boolean;
  /** The code was used, is too old, or was tried too often. */
  readonly isEnded: boolean;
  readonly asksName: boolean;
  /** In a demonstration, the code itself. */
  readonly shownCode: string | null;
  readonly form: FormState;
};

/** Where the code is typed that was sent. */
export function CodePage({ shell, view }: { shell: Shell; view: CodeView }) {
  const { claimHref, listingHref, name, claimId, sentTo, isEnded, form } = view;
  return (
    <Page
      shell={shell}
      title={m.editing_code_title()}
      crumbs={[
        { href: '/directory', label: m.directory_crumb() },
        { href: listingHref, label: calledBy(name) },
      ]}
      form={form}
      audience="public"
    >
      <p>{sentTo ? sentWords(view, sentTo) : m.editing_code_invited()}</p>
      {view.isAwaited && <p>{m.editing_code_come_back()}</p>}
      {isEnded && (
        <Warning heading={m.editing_code_ended_heading()}>
          <p>
            <a href={claimHref}>{m.editing_code_again()}</a>
          </p>
        </Warning>
      )}
      <Shown code={view.shownCode} />
      <CodeForm view={view} />
      {claimId && !view.isAwaited && (
        <p>
          <a href={claimHref}>{m.editing_code_none_came()}</a>
        </p>
      )}
    </Page>
  );
}

function sentWords({ channel, isAwaited }: CodeView, address: string): string {
  if (channel === 'call') {
    return isAwaited ? m.editing_code_will_ring({ address }) : m.editing_code_read_out({ address });
  }
  if (channel === 'letter') {
    return isAwaited ? m.editing_code_will_write({ address }) : m.editing_code_in_letter({ address });
  }
  return m.editing_code_sent({ address });
}

function CodeForm({ view: { href, claimId, asksName, form } }: { view: CodeView }) {
  return (
    <Form form={form} action={href}>
      {claimId ? (
        <input type="hidden" name="claimId" value={claimId} />
      ) : (
        <TextField
          form={form}
          name="email"
          label={m.editing_code_email()}
          type="email"
          autocomplete="email"
        />
      )}
      <TextField
        form={form}
        name="code"
        label={m.editing_code_label()}
        hint={m.editing_code_hint()}
        width={10}
        autocomplete="one-time-code"
        spellcheck={false}
      />
      {asksName && (
        <TextField
          form={form}
          name="name"
          label={m.editing_code_name()}
          hint={m.editing_code_name_hint()}
          autocomplete="name"
        />
      )}
      <SubmitButton>{m.editing_code_button()}</SubmitButton>
    </Form>
  );
}

function Shown({ code }: { code: string | null }) {
  if (!code) return null;
  return (
    <Note>
      <p>{m.editing_code_demonstration({ code })}</p>
    </Note>
  );
}

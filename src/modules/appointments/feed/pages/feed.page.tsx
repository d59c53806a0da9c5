import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import type { FeedView } from '../feed.view.ts';

type FeedPageProps = {
  readonly shell: Shell;
  readonly view: FeedView;
  /** The address that was just made: shown once. */
  readonly address: string | null;
};

export function FeedPage({ shell, view, address }: FeedPageProps) {
  const { madeAt, form } = view;
  return (
    <Page shell={shell} title={m.feed_title()} crumbs={[{ href: '/diary', label: m.diary_title() }]}>
      <p>{m.feed_what()}</p>
      <p>{m.feed_without_names()}</p>
      {address && <Address address={address} />}
      {madeAt && !address && (
        <p>
          {m.feed_made()} <When at={madeAt} year />. {m.feed_not_shown_again()}
        </p>
      )}
      <Form form={form}>
        {madeAt && <p>{m.feed_new_ends_old()}</p>}
        <SubmitButton {...(madeAt ? { kind: 'quiet' as const } : {})}>
          {madeAt ? m.feed_make_new() : m.feed_make()}
        </SubmitButton>
      </Form>
      {madeAt && (
        <Form form={form} action="/diary/feed/revocation">
          <SubmitButton kind="quiet">{m.feed_revoke()}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}

/** In a box of its own, so that one tap or Ctrl+A takes all of it. */
function Address({ address }: { readonly address: string }) {
  return (
    <section class="k-feed" role="status">
      <h2>{m.feed_address()}</h2>
      <label for="feed-address">{m.feed_copy()}</label>
      <input class="nhsuk-input" id="feed-address" type="text" readonly value={address} />
      <ol>
        <li>{m.feed_step_copy()}</li>
        <li>{m.feed_step_add()}</li>
        <li>{m.feed_step_secret()}</li>
      </ol>
    </section>
  );
}

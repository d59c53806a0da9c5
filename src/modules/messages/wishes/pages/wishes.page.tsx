import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { dayOf } from '#platform/local-date.ts';
import { CheckboxGroup, Form, RadioGroup, SubmitButton, tellApart } from '#ui/form/index.ts';
import { InsetText } from '#ui/nhs/inset-text.tsx';
import { Page } from '#ui/page.tsx';
import { dayText } from '#ui/when-text.ts';

import { whyNotWords } from '../../pages/why-not-words.ts';
import type { WishesView } from '../wishes.view.ts';

type Props = { readonly shell: Shell; readonly view: WishesView };

/** How somebody is written to, so that nothing reaches the wrong hands. */
export function WishesPage({ shell, view }: Props) {
  const { name, personId, form } = view;
  const crumbs = [{ href: `/people/${personId}`, label: name.full }];
  return (
    <Page
      shell={shell}
      title={m.messages_wishes()}
      heading={<bdi>{m.messages_wishes_title({ name: name.known })}</bdi>}
      form={tellApart(form, labels)}
      crumbs={crumbs}
    >
      <Now view={view} />
      {view.blocks.map((block) => (
        <Blocked view={view} block={block} />
      ))}
      <Fields view={view} />
    </Page>
  );
}

function Now({ view: { way } }: Pick<Props, 'view'>) {
  if (typeof way === 'string') {
    return (
      <InsetText>
        <p>
          <strong>{m.messages_wishes_now_not()}</strong> {whyNotWords(way)}
        </p>
      </InsetText>
    );
  }
  const to = way.recipient;
  const goes = {
    text: m.messages_wishes_now_text({ to }),
    email: m.messages_wishes_now_email({ to }),
    letter: m.messages_wishes_now_letter(),
  };
  return (
    <InsetText>
      <p>
        {m.messages_wishes_now()} <strong>{goes[way.channel]}</strong>
      </p>
      {way.discreet && <p>{m.messages_wishes_discreet()}</p>}
    </InsetText>
  );
}

type BlockedProps = Pick<Props, 'view'> & { readonly block: WishesView['blocks'][number] };

function Blocked({ view, block }: BlockedProps) {
  const { personId, againForm } = view;
  const day = dayText(dayOf(block.blockedAt), { year: true });
  const words = {
    'asked-to-stop': m.messages_wishes_blocked_asked,
    'not-theirs': m.messages_wishes_blocked_not_theirs,
    bounced: m.messages_wishes_blocked_bounced,
  };
  return (
    <section>
      <h2>{m.messages_wishes_blocked({ to: block.address })}</h2>
      <p>{words[block.why]({ day })}</p>
      {block.why !== 'asked-to-stop' && (
        <Form form={againForm} action={`/messages/people/${personId}/again`}>
          <input type="hidden" name="channel" value={block.channel} />
          <SubmitButton kind="quiet">{m.messages_wishes_unblock()}</SubmitButton>
        </Form>
      )}
    </section>
  );
}

function Fields({ view: { form, caution, personId } }: Pick<Props, 'view'>) {
  return (
    <Form form={form} draft={`/messages/people/${personId}`}>
      <RadioGroup
        form={form}
        name="channel"
        legend={m.messages_wishes_channel()}
        options={[
          { value: 'usual', label: m.messages_wishes_channel_usual() },
          { value: 'text', label: m.messages_wishes_channel_text() },
          { value: 'email', label: m.messages_wishes_channel_email() },
          { value: 'letter', label: m.messages_wishes_channel_letter() },
          { value: 'none', label: m.messages_wishes_channel_none() },
        ]}
      />
      <CheckboxGroup
        form={form}
        name="safe"
        legend={m.messages_wishes_safe()}
        options={[
          { value: 'no-name', label: m.messages_wishes_no_name() },
          { value: 'no-voicemail', label: m.messages_wishes_no_voicemail() },
          { value: 'shared', label: m.messages_wishes_shared() },
        ]}
      />
      {caution !== null && (
        <CheckboxGroup
          form={form}
          name="read"
          legend={m.messages_wishes_caution()}
          hint={caution}
          options={[{ value: 'yes', label: m.messages_wishes_caution_read() }]}
        />
      )}
      <SubmitButton>{m.messages_wishes_save()}</SubmitButton>
    </Form>
  );
}

const labels = {
  channel: m.messages_wishes_channel,
  safe: m.messages_wishes_safe,
};

import { m } from '#text';
import { CheckboxGroup, Form, RadioGroup, SubmitButton } from '#ui/form/index.ts';
import { When } from '#ui/when.tsx';

import type { SendingWay, ShortlistView } from './shortlist.view.ts';

/** On paper, or by text, email or letter; and what was sent before. */
export function SendShortlist({ view }: { view: ShortlistView }) {
  const { name, personHref, lines, ways } = view;
  const hasOpen = lines.some(({ isOpen }) => isOpen);
  return (
    <>
      {hasOpen && (
        <section class="k-give">
          <h2>{m.plans_shortlist_give({ name })}</h2>
          <p>
            <a class="nhsuk-button nhsuk-button--secondary" href={`${personHref}/shortlist/print`}>
              {m.plans_shortlist_print()}
            </a>
          </p>
          {ways.length === 0 ? <p>{m.plans_shortlist_no_way({ name })}</p> : <SendForm view={view} />}
        </section>
      )}
      {view.sent.length > 0 && <Sent view={view} />}
    </>
  );
}

function SendForm({ view }: { view: ShortlistView }) {
  const { form, name, ways, caution, personHref } = view;
  return (
    <Form form={form} action={`${personHref}/shortlist/message`}>
      {caution && (
        <p class="k-give__caution">
          <strong>{m.plans_shortlist_caution({ name })}</strong> <bdi>{caution}</bdi>
        </p>
      )}
      <RadioGroup
        form={form}
        name="channel"
        legend={m.plans_shortlist_how()}
        options={ways.map((way) => ({
          value: way.channel,
          label: wayText(way),
          hint: hintOf(way, name),
          conditional: <Words body={way.body} />,
        }))}
      />
      <CheckboxGroup
        form={form}
        name="spoke"
        legend={m.plans_shortlist_done_on_phone()}
        options={[{ value: 'yes', label: m.plans_shortlist_spoke(), hint: m.plans_shortlist_spoke_hint() }]}
      />
      <SubmitButton>{m.plans_shortlist_send()}</SubmitButton>
    </Form>
  );
}

/** The very words that are sent. */
function Words({ body }: { body: string }) {
  return (
    <div class="k-give__words">
      <p class="k-soft">{m.plans_shortlist_see_words()}</p>
      <p class="k-give__body" dir="auto">
        {body}
      </p>
    </div>
  );
}

function wayText({ channel, recipient }: SendingWay): string {
  switch (channel) {
    case 'text':
      return m.plans_shortlist_by_text({ number: recipient });
    case 'email':
      return m.plans_shortlist_by_email({ address: recipient });
    case 'letter':
      return m.plans_shortlist_by_letter({ address: recipient.split('\n').slice(1).join(', ') });
  }
}

function hintOf({ preferred, isDiscreet }: SendingWay, name: string): string | undefined {
  const said = [
    ...(preferred ? [m.plans_shortlist_prefers({ name })] : []),
    ...(isDiscreet ? [m.plans_shortlist_discreet({ name })] : []),
  ];
  return said.length === 0 ? undefined : said.join(' ');
}

function Sent({ view }: { view: ShortlistView }) {
  const { name, personHref } = view;
  const words = {
    text: m.plans_shortlist_sent_text,
    email: m.plans_shortlist_sent_email,
    letter: m.plans_shortlist_sent_letter,
  };
  return (
    <section>
      <h2>{m.plans_shortlist_sent({ name })}</h2>
      <ul class="nhsuk-list">
        {view.sent.map(({ id, channel, createdAt }) => (
          <li>
            {view.mayReadSent ? <a href={`/outbox/${id}`}>{words[channel]()}</a> : words[channel]()},{' '}
            <When at={createdAt} year />
          </li>
        ))}
      </ul>
      <p>
        {m.plans_shortlist_was_that_all()} <a href={`${personHref}/closure`}>{m.plans_shortlist_close()}</a>
      </p>
    </section>
  );
}

import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { MessageSheet } from './blocks.page.tsx';
import { Earlier } from './earlier.page.tsx';
import type { MessageBackView } from './message-back.view.ts';
import { AsText } from './message.page.tsx';
import type { Message, Silence } from './telling.ts';

/** The message as it will be read, and then the button that sends it. */
export function MessageBackPage({ shell, view }: { shell: Shell; view: MessageBackView }) {
  const { telling, name } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_message_back_title({ name })}
      crumbs={[{ href: view.personHref, label: view.fullName }]}
      form={view.form}
      aside={<Earlier lines={view.lines} />}
    >
      {view.changed && (
        <p class="k-alert" role="alert">
          {m.plans_message_changed()}
        </p>
      )}
      {telling.told ? <Preview view={view} message={telling} /> : <Nothing view={view} silence={telling} />}
    </Page>
  );
}

function Preview({ view, message }: { view: MessageBackView; message: Message }) {
  const { form, name } = view;
  const isOpen = message.sharing === 'everything';
  return (
    <>
      <p>
        {goesTo(message)} {isOpen ? m.plans_shares_everything({ name }) : m.plans_shares_codes({ name })}
      </p>
      <Languages view={view} />
      <MessageSheet blocks={message.content.blocks} language={message.language} />
      <AsText text={view.text} language={message.language} />
      <Form form={form} action={view.path} class="k-send-message">
        <input type="hidden" name="language" value={view.language} />
        {isOpen && (
          <TextArea
            form={form}
            name="ask"
            label={m.plans_message_ask_label()}
            hint={m.plans_message_ask_hint({ name })}
            rows={2}
            optional
          />
        )}
        <div class="nhsuk-button-group">
          <SubmitButton name="do" value="send">
            {m.plans_message_send({ name: message.addressee.name })}
          </SubmitButton>
          {isOpen && (
            <SubmitButton kind="quiet" name="do" value="look">
              {m.plans_message_look()}
            </SubmitButton>
          )}
        </div>
      </Form>
    </>
  );
}

/** The other language, for a practice that reads it. */
function Languages({ view }: { view: MessageBackView }) {
  const languages = [
    ['en', 'English'],
    ['cy', 'Cymraeg'],
  ] as const;
  return (
    <p class="k-languages">
      {m.plans_message_in_language()}{' '}
      {languages.map(([language, label]) =>
        language === view.language ? (
          <strong lang={language}>{label}</strong>
        ) : (
          <a href={`${view.path}?language=${language}`} lang={language}>
            {label}
          </a>
        ),
      )}
    </p>
  );
}

export function goesTo({ addressee }: Pick<Message, 'addressee'>): string {
  const { name, channel, recipient } = addressee;
  return channel === 'email'
    ? m.plans_goes_by_email({ name, email: recipient })
    : m.plans_goes_by_letter({ name });
}

type NothingProps = {
  readonly view: Pick<MessageBackView, 'name' | 'personHref'>;
  readonly silence: Silence;
};

/** Why there is no message, and what can be done. */
export function Nothing({ view, silence }: NothingProps) {
  const { name } = view;
  switch (silence.because) {
    case 'shares-nothing':
      return <p>{m.plans_silence_shares_nothing({ name })}</p>;
    case 'no-code':
      return <p>{m.plans_silence_no_code({ name })}</p>;
    case 'nobody-to-tell':
      return (
        <p>
          {m.plans_silence_nobody({ name })}{' '}
          <a href={`${view.personHref}/details`}>{m.plans_silence_add_practice()}</a>
        </p>
      );
  }
}

import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import { MessageSheet } from './blocks.page.tsx';
import { Delivery, canBeSentAgain } from './delivery.page.tsx';
import type { MessageView } from './message.view.ts';

/** A message as it was sent. */
export function MessagePage({ shell, view }: { shell: Shell; view: MessageView }) {
  const { message, crumbs } = view;
  return (
    <Page
      shell={shell}
      title={message.content.subject}
      heading={<span class="k-screen-only">{m.plans_message_page_title()}</span>}
      crumbs={crumbs}
      aside={<About view={view} />}
    >
      <MessageSheet blocks={message.content.blocks} language={message.language} />
      <AsText text={view.text} language={message.language} />
    </Page>
  );
}

/** To select and paste into another system. */
export function AsText({ text, language }: { text: string; language: 'en' | 'cy' }) {
  return (
    <details class="nhsuk-details k-screen-only">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{m.plans_message_as_text()}</span>
      </summary>
      <div class="nhsuk-details__text">
        <pre class="k-message-text" lang={language}>
          {text}
        </pre>
      </div>
    </details>
  );
}

function About({ view }: { view: MessageView }) {
  const { message, line } = view;
  const href = `/messages-back/${message.id}`;
  return (
    <div class="k-screen-only">
      <p>
        {m.plans_message_written_by({ name: line.madeBy })}, <When at={message.madeAt} year />
      </p>
      {view.isTeam && <Sending view={view} />}
      <ul class="nhsuk-list">
        <li>
          <a href={`${href}/pdf`}>{m.plans_message_pdf()}</a>
        </li>
        <li>
          <a href={`${href}/text`}>{m.plans_message_text_file()}</a>
        </li>
      </ul>
    </div>
  );
}

function Sending({ view }: { view: MessageView }) {
  const { message, line, form } = view;
  return (
    <>
      <p>
        {line.to && m.plans_message_sent_to({ name: line.to })}
        <br />
        <Delivery delivery={line.delivery} />
      </p>
      {view.maySendAgain && canBeSentAgain(line.delivery) && (
        <Form form={form} action={`/messages-back/${message.id}/sending`}>
          <SubmitButton kind="quiet">{m.plans_message_send_again()}</SubmitButton>
        </Form>
      )}
    </>
  );
}

import { m } from '#text';
import { SubmitButton, TextArea } from '#ui/form/index.ts';

import { MessageSheet } from '../message-back/blocks.page.tsx';
import { Nothing, goesTo } from '../message-back/message-back.page.tsx';
import type { ClosingView } from './closing.view.ts';

/** What goes to the practice with the closing, and to see it first. */
export function SentBack({ view }: { view: ClosingView }) {
  const { form, sharing } = view;
  const isSilent = sharing === 'nothing' || view.addressee === null;
  return (
    <section aria-labelledby="sent-back">
      <h2 id="sent-back">{m.plans_closing_sent_back()}</h2>
      <WhatGoes view={view} />
      {sharing === 'everything' && !isSilent && (
        <TextArea
          form={form}
          name="ask"
          label={m.plans_message_ask_label()}
          hint={m.plans_message_ask_hint({ name: view.name })}
          rows={2}
          optional
        />
      )}
      <Preview view={view} />
      {!isSilent && (
        <SubmitButton kind="quiet" name="do" value="look">
          {view.preview ? m.plans_message_look() : m.plans_closing_look()}
        </SubmitButton>
      )}
    </section>
  );
}

function WhatGoes({ view }: { view: ClosingView }) {
  const { name, sharing, addressee } = view;
  if (sharing === 'nothing')
    return <Nothing view={view} silence={{ told: false, because: 'shares-nothing' }} />;
  if (!addressee) return <Nothing view={view} silence={{ told: false, because: 'nobody-to-tell' }} />;
  const what =
    sharing === 'everything' ? m.plans_closing_goes_everything() : m.plans_closing_goes_codes({ name });
  return (
    <p>
      {goesTo({ addressee })} {what}
    </p>
  );
}

/** Where whoever asked for it is taken, without a script too. */
function Preview({ view }: { view: ClosingView }) {
  const { preview } = view;
  if (!preview) return null;
  return (
    <div class="k-preview">
      <p class="k-preview__head" tabindex={-1} autofocus>
        {m.plans_closing_preview()}
      </p>
      {preview.told ? (
        <MessageSheet blocks={preview.content.blocks} language={preview.language} />
      ) : (
        <Nothing view={view} silence={preview} />
      )}
    </div>
  );
}

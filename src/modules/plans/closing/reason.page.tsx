import { m } from '#text';
import type { Contact } from '#modules/referrals';
import { RadioGroup } from '#ui/form/index.ts';
import { When } from '#ui/when.tsx';

import { closureText } from '../message-back/message-words.page.tsx';
import type { ClosingView } from './closing.view.ts';

/** Why it ends. Not reaching somebody is never silence alone: the page says what was tried. */
export function Reason({ view }: { view: ClosingView }) {
  const tried = <Tried tried={view.tried} />;
  return (
    <div class="k-closing__part">
      <RadioGroup
        form={view.form}
        name="reason"
        legend={m.plans_closing_reason()}
        options={view.reasons.map((value) => ({
          value,
          label: closureText(value),
          ...(value === 'not-reached' ? { conditional: tried } : {}),
        }))}
        small
      />
    </div>
  );
}

function Tried({ tried }: { tried: readonly Contact[] }) {
  return (
    <div class="k-tried">
      <p>{tried.length > 0 ? m.plans_closing_tried() : m.plans_closing_not_tried()}</p>
      {tried.length > 0 && (
        <ul>
          {tried.map(({ kind, at }) => (
            <li>
              {triedText(kind)}, <When at={at} />
            </li>
          ))}
        </ul>
      )}
      <p class="k-small">{m.plans_closing_fair_wait()}</p>
    </div>
  );
}

function triedText(kind: Contact['kind']): string {
  switch (kind) {
    case 'no-answer':
      return m.plans_tried_no_answer();
    case 'voicemail':
      return m.plans_tried_voicemail();
    case 'texted':
      return m.plans_tried_texted();
    case 'letter':
      return m.plans_tried_letter();
    case 'spoke':
    case 'met':
    case 'note':
      return '';
  }
}

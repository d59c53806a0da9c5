import { m } from '#text';
import { When } from '#ui/when.tsx';

import type { MessageToRead } from './for-referral.ts';
import { occasionText } from './message-words.page.tsx';

/** For the page of a referral that was sent: what came back of it, to open. Nothing when nothing did. */
export function messagesBackForReferral(messages: readonly MessageToRead[]) {
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="messages-back">
      <h2 id="messages-back">{m.plans_messages_to_read()}</h2>
      <ul class="k-messages">
        {messages.map(({ href, occasion, madeAt }) => (
          <li>
            <a href={href}>{occasionText(occasion)}</a>
            <span class="k-small">
              <When at={madeAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { m } from '#text';
import { When } from '#ui/when.tsx';

import { Delivery } from './delivery.page.tsx';
import type { MessageLine } from './lines.ts';
import { occasionText } from './message-words.page.tsx';

/** What was sent before, the newest first, and how far it has come. */
export function Earlier({ lines }: { lines: readonly MessageLine[] }) {
  return (
    <section class="k-earlier" aria-labelledby="earlier">
      <h2 id="earlier">{m.plans_messages_before()}</h2>
      {lines.length === 0 && <p class="k-soft">{m.plans_messages_none()}</p>}
      <ol class="k-messages">
        {lines.map((line) => (
          <li>
            <a href={`/messages-back/${line.id}`}>{occasionText(line.occasion)}</a>
            <span class="k-small">
              <When at={line.madeAt} />, <bdi>{line.madeBy}</bdi>
            </span>
            <span class="k-small">
              <Delivery delivery={line.delivery} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

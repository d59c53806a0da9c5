import { m } from '#text';
import { When } from '#ui/when.tsx';
import type { Message } from '#platform/outbox.ts';

/** How far a message has come, in words. */
export function Delivery({ delivery }: { delivery: Message | null }) {
  if (!delivery) return <>{m.plans_delivery_unknown()}</>;
  const { deliveredAt } = delivery;
  return (
    <span class={needsSomebody(delivery) ? 'k-delivery k-delivery--attention' : 'k-delivery'}>
      {stateText(delivery)}
      {deliveredAt && (
        <>
          {', '}
          <When at={deliveredAt} />
        </>
      )}
    </span>
  );
}

export function canBeSentAgain(delivery: Message | null): boolean {
  return delivery?.state === 'failed' || delivery?.state === 'unsure';
}

function needsSomebody(delivery: Message): boolean {
  return canBeSentAgain(delivery) || (delivery.channel === 'letter' && delivery.state === 'waiting');
}

function stateText({ state, channel }: Message): string {
  const isLetter = channel === 'letter';
  switch (state) {
    case 'waiting':
      return isLetter ? m.plans_delivery_to_print() : m.plans_delivery_waiting();
    case 'sending':
    case 'sent':
      return m.plans_delivery_sending();
    case 'delivered':
      return isLetter ? m.plans_delivery_printed() : m.plans_delivery_delivered();
    case 'failed':
    case 'withdrawn':
      return m.plans_delivery_failed();
    case 'unsure':
      return m.plans_delivery_unsure();
  }
}

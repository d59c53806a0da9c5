import { m } from '#text';
import { SummaryList } from '#ui/nhs/summary-list.tsx';
import { momentText } from '#ui/when-text.ts';

import type { LinkView } from '../link.view.ts';

/** When, how, where and with whom. */
export function AppointmentFacts({ view }: { view: LinkView }) {
  const { from, place, worker } = view;
  const rows = [
    [m.link_when(), whenText(from)],
    [m.link_how(), howText(view)],
    ...(place === null ? [] : [[m.link_where(), place] as const]),
    [m.link_who(), worker.name],
  ] as const;
  return <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />;
}

function howText({ mode, worker }: LinkView): string {
  switch (mode) {
    case 'phone':
      return m.link_by_phone({ worker: worker.name });
    case 'video':
      return m.link_by_video();
    case 'home':
      return m.link_at_home();
    case 'face-to-face':
      return m.link_in_person();
  }
}

export function Ring({ worker }: Pick<LinkView, 'worker'>) {
  if (worker.phone === null) return null;
  const { name, phone } = worker;
  const [before = '', after = ''] = m.link_ring({ worker: name, phone }).split(phone);
  return (
    <p>
      {before}
      <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>
      {after}
    </p>
  );
}

export function whenText(at: Date): string {
  return momentText(at);
}

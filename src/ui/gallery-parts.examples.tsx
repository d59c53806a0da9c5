import { Note, Warning } from './callouts.tsx';
import { BackLink } from './nhs/back-link.tsx';
import { Card } from './nhs/card.tsx';
import { Details } from './nhs/details.tsx';
import { Panel } from './nhs/panel.tsx';
import { SummaryList } from './nhs/summary-list.tsx';
import { Table } from './nhs/table.tsx';
import { Tag } from './nhs/tag.tsx';
import { TaskList } from './nhs/task-list.tsx';
import { Pager } from './pager.tsx';

export function PartsPart() {
  return (
    <>
      <h2>Parts</h2>
      <BackLink href="/people" text="Back" />
      <p>
        <Tag text="New" colour="green" /> <Tag text="Waiting" colour="yellow" />{' '}
        <Tag text="Overdue" colour="red" /> <Tag text="Draft" colour="grey" />
      </p>
      <Details summary="Why we ask">
        <p>So that the right person rings, at a time that suits.</p>
      </Details>
      <Note>
        <p>Ring before ten: the surgery is quiet then.</p>
      </Note>
      <Warning heading="Asha cannot manage stairs" level={3}>
        <p>Meet on the ground floor.</p>
      </Warning>
      <Card heading="Harbour Walkers" description="A slow walk by the water, Thursdays at 11. Free." />
      <Panel heading={{ text: 'Thank you', level: 2 }} text="Your reference is HKX 42P" />
      <SummaryList
        rows={[
          {
            key: { text: 'Name' },
            value: { text: 'Asha Nováková-Llŷwelyn' },
            actions: { items: [{ href: '/change', text: 'Change', visuallyHiddenText: 'name' }] },
          },
          {
            key: { text: 'Likes' },
            value: { text: 'Allotment, brass bands, being asked' },
            actions: { items: [{ href: '/change', text: 'Change', visuallyHiddenText: 'likes' }] },
          },
        ]}
      />
      <Table
        caption="Wait by practice"
        responsive
        firstCellIsHeader
        head={[{ text: 'Practice' }, { text: 'People waiting', format: 'numeric' }, { text: 'Wait' }]}
        rows={[
          [{ text: 'Elm Street Surgery' }, { text: '14' }, { text: 'about 3 weeks (2 to 5)' }],
          [{ text: 'Harbour Practice' }, { text: '3' }, { text: 'about 1 week' }],
        ]}
      />
      <TaskList
        items={[
          { heading: 'Who it is for', href: '/1', status: { text: 'Done' } },
          {
            heading: 'What matters',
            href: '/2',
            hint: 'In their words',
            status: { tag: { text: 'To do', colour: 'yellow' } },
          },
        ]}
      />
      <Pager page={9} pages={9} hrefOf={(page) => `?page=${page}`} />
    </>
  );
}

import { DoNext } from './do-next.tsx';
import { Empty } from './empty.tsx';
import {
  CheckboxGroup,
  DateField,
  Form,
  type FormState,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from './form/index.ts';
import { BackLink } from './nhs/back-link.tsx';
import { Button } from './nhs/button.tsx';
import { Card } from './nhs/card.tsx';
import { Details } from './nhs/details.tsx';
import { InsetText } from './nhs/inset-text.tsx';
import { Pagination } from './nhs/pagination.tsx';
import { Panel } from './nhs/panel.tsx';
import { SummaryList } from './nhs/summary-list.tsx';
import { Table } from './nhs/table.tsx';
import { Tag } from './nhs/tag.tsx';
import { TaskList } from './nhs/task-list.tsx';
import { WarningCallout } from './nhs/warning-callout.tsx';
import { Page, type Shell } from './page.tsx';
import { Person } from './person.tsx';
import { ScoreChart } from './score-chart.tsx';
import { Story } from './story.tsx';
import { Day, When } from './when.tsx';

type Locale = Shell['locale'];

const navigation = {
  en: ['Today', 'People', 'Diary', 'Directory', 'Team', 'Impact'],
  cy: ['Heddiw', 'Pobl', 'Dyddiadur', 'Cyfeiriadur', 'Tîm', 'Effaith'],
};

export function aShell(locale: Locale, given: Partial<Shell> = {}): Shell {
  return {
    locale,
    path: '/today',
    user: {
      name: 'Morag Featherstonehaugh',
      role: locale === 'en' ? 'Link worker, Elm Street Surgery' : 'Gweithiwr cyswllt, Meddygfa Stryd y Llwyf',
    },
    nav: navigation[locale].map((label, index) => ({ href: `/${index}`, label, current: index === 0 })),
    demonstration: true,
    search: { action: '/search', label: locale === 'en' ? 'Search people' : 'Chwilio am bobl' },
    ...given,
  };
}

const aForm: FormState = { values: {}, errors: [], once: '0192', version: '3' };

const aWrongForm: FormState = {
  ...aForm,
  values: {
    name: 'Asha',
    'born-day': '31',
    'born-month': '2',
    'born-year': '1948',
    how: 'phone',
    'how-number': '07700',
    needs: ['quiet', 'bus'],
    story: 'She misses her allotment most of all.',
  },
  errors: [
    { field: 'name', message: 'Write the whole name' },
    { field: 'born-day', message: 'February has no 31st' },
    { field: 'how-number', message: 'Write all 11 digits' },
    { field: 'needs', message: 'Choose at least one, or “None of these”' },
    { field: 'practice', message: 'Choose the practice' },
    { field: 'story', message: 'Say a little more' },
  ],
};

export function Gallery({ locale = 'en', wrong = false }: { locale?: Locale; wrong?: boolean }) {
  const form = wrong ? aWrongForm : aForm;
  return (
    <Page
      shell={aShell(locale, wrong ? {} : { flash: 'Saved. Asha will get a text today.' })}
      title={locale === 'en' ? 'Tuesday 3 March' : 'Dydd Mawrth 3 Mawrth'}
      form={form}
      crumbs={[
        { href: '/', label: locale === 'en' ? 'People' : 'Pobl' },
        { href: '/people', label: 'Asha Nováková-Llŷwelyn' },
      ]}
      action={{ href: '/refer', label: locale === 'en' ? 'Refer someone' : 'Atgyfeirio rhywun' }}
      aside={<Aside />}
      foot={
        <p>
          Morag Featherstonehaugh and 2 others saw this record. <a href="/seen">See who</a>
        </p>
      }
    >
      <TodayPart />
      <StoryPart />
      <ScoresPart />
      <FormPart form={form} locale={locale} />
      <PartsPart />
    </Page>
  );
}

function TodayPart() {
  return (
    <>
      <p class="k-lead">41 people with you, fair limit 45; 3 to ring before lunch.</p>
      <DoNext
        heading="Now"
        steps={[
          {
            when: '10.30',
            person: <Person name="Asha Nováková-Llŷwelyn" href="/people/1" known="Ash" />,
            line: 'First conversation, at home. Bring the bus times.',
            action: (
              <Button href="/listen" small>
                Begin
              </Button>
            ),
          },
        ]}
      />
      <DoNext
        heading="Ring"
        steps={[
          {
            when: '10.30 to 12',
            person: <Person name="Bert Oyelaran" href="/people/2" />,
            line: 'Usually answers in the morning. Second try.',
            action: (
              <Button href="/ring" variant="secondary" small>
                Ring Bert
              </Button>
            ),
          },
          {
            when: 'waited 19 days',
            attention: true,
            person: (
              <Person name="نور الهاشمي" href="/people/3">
                34, prefers texts
              </Person>
            ),
            line: 'Wants to know about the sewing group, and whether there is a crèche.',
            action: (
              <Button href="/ring" variant="secondary" small>
                Ring
              </Button>
            ),
          },
        ]}
      />
      <Empty action={{ href: '/directory', label: 'Look in the directory' }}>
        Nobody to follow up today. When a group says whether somebody came, it will be here.
      </Empty>
    </>
  );
}

function StoryPart() {
  return (
    <>
      <h2>What has happened</h2>
      <Story
        label="What has happened"
        entries={[
          {
            time: <When at="2026-03-03T14:00:00Z" />,
            kind: 'Conversation',
            who: 'Morag Featherstonehaugh',
            body: <p>I would like to be outdoors again, and not to have to explain myself.</p>,
            voice: 'from-person',
          },
          {
            time: <When at="2026-02-20T12:00:00Z" />,
            kind: 'Contact',
            who: 'Morag Featherstonehaugh',
            body: <p>Rang, no answer. Left a voicemail with the number to ring back.</p>,
          },
          {
            time: <Day date="2026-02-11" />,
            kind: 'Referral',
            who: 'Dr Tamsin Achebe',
            body: <p>Lives alone since the autumn. Comes to the surgery every week with small things.</p>,
          },
        ]}
      />
    </>
  );
}

function ScoresPart() {
  return (
    <>
      <h2>How it is going</h2>
      <ScoreChart
        caption="Personal wellbeing, 0 to 10"
        moments={['11 Feb', '14 May', '2 Aug']}
        lines={[
          { name: 'Satisfied with life', scores: [3, 5, 7] },
          { name: 'Worthwhile', scores: [4, null, 6] },
          { name: 'Happy yesterday', scores: [2, 6, 5] },
          { name: 'Anxious yesterday', scores: [8, 6, 3] },
        ]}
      />
    </>
  );
}

function FormPart({ form, locale }: { form: FormState; locale: Locale }) {
  const cy = locale === 'cy';
  return (
    <>
      <h2>{cy ? 'Pwy ydych chi' : 'Who you are'}</h2>
      <Form form={form} action="/refer" draft="/refer">
        <TextField
          form={form}
          name="name"
          label={cy ? 'Enw llawn, fel y mae’r person yn ei ysgrifennu ei hun' : 'Whole name'}
          hint="As they write it themselves"
          autocomplete="name"
        />
        <DateField form={form} name="born" legend={cy ? 'Dyddiad geni’r person' : 'Date of birth'} />
        <RadioGroup
          form={form}
          name="how"
          legend={cy ? 'Sut hoffech chi i ni gysylltu â chi?' : 'How shall we reach you?'}
          hint="We never leave a message unless you say so"
          options={[
            {
              value: 'phone',
              label: cy ? 'Dros y ffôn, yn y bore neu gyda’r nos' : 'By phone',
              conditional: (
                <TextField
                  form={form}
                  name="how-number"
                  label="Phone number"
                  type="tel"
                  width={20}
                  autocomplete="tel"
                />
              ),
            },
            {
              value: 'text',
              label: cy ? 'Neges destun' : 'By text',
              hint: 'Best when you cannot talk at work',
            },
            { value: 'letter', label: cy ? 'Llythyr' : 'By letter' },
          ]}
        />
        <RadioGroup
          form={form}
          name="now"
          legend="Is now a good time?"
          inline
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
        <CheckboxGroup
          form={form}
          name="needs"
          legend="What would make it easier to come?"
          options={[
            { value: 'quiet', label: 'A quiet place to wait' },
            { value: 'bus', label: 'Help with the bus', hint: 'The fare, or somebody to travel with' },
            { value: 'none', label: 'None of these', exclusive: true },
          ]}
        />
        <SelectField
          form={form}
          name="practice"
          label="Practice"
          options={[
            { value: 'elm', label: 'Elm Street Surgery' },
            { value: 'harbour', label: 'Harbour Practice' },
          ]}
        />
        <TextField
          form={form}
          name="cost"
          label="What it costs"
          width={5}
          prefix="£"
          suffix="a week"
          inputmode="decimal"
          optional
        />
        <TextArea
          form={form}
          name="story"
          label="What is going on"
          hint="In their words, if you can"
          rows={4}
          maxlength={200}
        />
        <div class="nhsuk-button-group">
          <SubmitButton>{cy ? 'Cadw’r hyn sy’n bwysig' : 'Save what matters'}</SubmitButton>
          <SubmitButton kind="quiet">Not now</SubmitButton>
          <SubmitButton kind="harm">Delete this record</SubmitButton>
          <a href="/people">Back to people</a>
        </div>
      </Form>
    </>
  );
}

function PartsPart() {
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
      <InsetText text="Ring before ten: the surgery is quiet then." />
      <WarningCallout heading="Asha cannot manage stairs">
        <p>Meet on the ground floor.</p>
      </WarningCallout>
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
      <Pagination
        previous={{ href: '/1' }}
        next={{ href: '/3' }}
        items={[
          { number: 1, href: '/1' },
          { number: 2, href: '/2', current: true },
          { ellipsis: true },
          { number: 9, href: '/9' },
        ]}
      />
    </>
  );
}

function Aside() {
  return (
    <>
      <h2>What matters to me</h2>
      <blockquote>To have my hands in soil, and company that does not pity me.</blockquote>
      <h3>What we will do</h3>
      <ul>
        <li>Morag asks about a raised bed, by Friday</li>
        <li>Ash rings the Harbour Walkers</li>
      </ul>
    </>
  );
}

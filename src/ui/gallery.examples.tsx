import { DoNext } from './do-next.tsx';
import { Empty } from './empty.tsx';
import { aForm, aWrongForm, FormPart } from './gallery-form.examples.tsx';
import { PartsPart } from './gallery-parts.examples.tsx';
import { ScoresPart, StoryPart } from './gallery-story.examples.tsx';
import { Button } from './nhs/button.tsx';
import { Page, type Shell } from './page.tsx';
import { Person } from './person.tsx';

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
    search: '/people/search#q',
    ...given,
  };
}

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

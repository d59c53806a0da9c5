import { ScoreChart } from './score-chart.tsx';
import { Story } from './story.tsx';
import { Day, When } from './when.tsx';

export function StoryPart() {
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

export function ScoresPart() {
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

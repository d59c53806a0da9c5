import type { LocalDate } from '#platform/local-date.ts';

import type { MessageFacts } from '../domain/message-facts.ts';

const day = (text: string) => text as LocalDate;

/** Olive Marsh, who wanted her garden back and found company in it. */
export function facts(given: Partial<MessageFacts> = {}): MessageFacts {
  return {
    person: { fullName: 'Olive Marsh', bornOn: day('1951-03-27'), nhsNumber: '9990000018' },
    referral: { reference: 'NV-7F3K-2Q9', receivedOn: day('2026-01-12'), reasons: ['lonely', 'bereavement'] },
    firstContact: { on: day('2026-01-19'), how: 'spoke' },
    spoke: 4,
    met: 2,
    whatMatters: 'My garden, and somebody to be in it with.',
    goals: [
      {
        words: 'To get out of the house twice a week',
        result: 'achieved',
        comment: 'She goes on her own now',
      },
      { words: 'To sleep better', result: 'partly', comment: null },
    ],
    connections: [
      { serviceName: 'Elm Walkers', status: 'lasted' },
      { serviceName: 'Bereavement café', status: 'unavailable' },
    ],
    ons4: {
      first: {
        occasion: 'start',
        on: day('2026-01-26'),
        answers: { 'life-satisfaction': '3', worthwhile: '5', happiness: 'not-said', anxiety: '7' },
      },
      last: {
        occasion: 'end',
        on: day('2026-06-01'),
        answers: { 'life-satisfaction': '7', worthwhile: '7', happiness: '8', anxiety: '2' },
      },
      notAsked: null,
    },
    closing: { on: day('2026-06-01'), reason: 'goals-met' },
    ask: 'Please note that she would like her review by phone.',
    code: {
      code: '871731000000106',
      term: 'Referral to social prescribing service',
      rule: { en: 'Enter it once.', cy: 'Cofnodwch ef unwaith.' },
    },
    worker: { name: 'Asha Rowan', phone: '01632 960200', email: 'asha.rowan@example.org' },
    network: 'Northvale Network',
    writtenOn: day('2026-06-01'),
    ...given,
  };
}

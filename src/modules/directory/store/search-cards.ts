import { Recent } from '#platform/recent.ts';

import { plainSentence } from '../domain/plain-sentence.ts';
import type { CostOption, Phone, ServiceId } from '../domain/listing.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { AtPlace, ServiceSummary } from '../domain/service.ts';

/** Where a listing was read from, which is not on its card: a source is read again without its services changing. */
export type CardSource = { readonly sourceName: string | null; readonly readAt: Date | null };

/** What `directory.cards` writes. */
type Card = Pick<
  ServiceSummary,
  'name' | 'alternateName' | 'organisation' | 'description' | 'url' | 'email' | 'fees'
> & {
  readonly assuredOn: string | null;
  readonly assurer: string | null;
  readonly changedAt: string;
  readonly phones: readonly Phone[];
  readonly places: readonly CardPlace[];
  readonly schedules: readonly Schedule[];
  readonly costs: readonly CostOption[];
};

type CardPlace = Omit<AtPlace, 'position' | 'addressLines' | 'addressHidden'> & {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly address1: string | null;
  readonly address2: string | null;
  readonly addressHidden: true | null;
};

type Said = Omit<ServiceSummary, 'id' | 'source'>;

/** By the text of the card itself, so that what was read of it before is never out of date. Some kilobytes each. */
const read = new Recent<string, Said>(2_000);

/** What a list shows of an active service, from its card. */
export function summaryOn(id: ServiceId, text: string, { sourceName, readAt }: CardSource): ServiceSummary {
  const source = sourceName !== null && readAt !== null ? { name: sourceName, readAt } : null;
  return { ...read.of(text, () => saidOn(text)), id, source };
}

function saidOn(text: string): Said {
  const { assuredOn, assurer, changedAt, places, ...card } = JSON.parse(text) as Card;
  return {
    ...card,
    status: 'active',
    sentence: plainSentence(card.description),
    assured: assuredOn !== null && assurer !== null ? { on: assuredOn, by: assurer } : null,
    // oxlint-disable-next-line no-restricted-globals -- the moment that is written, not the present one
    changedAt: new Date(changedAt),
    places: places.map(placeOn),
  };
}

function placeOn({ latitude, longitude, address1, address2, addressHidden, ...place }: CardPlace): AtPlace {
  return {
    ...place,
    position: latitude === null || longitude === null ? null : { latitude, longitude },
    addressLines: [address1, address2].filter((line) => line !== null),
    ...(addressHidden ? { addressHidden } : {}),
  };
}

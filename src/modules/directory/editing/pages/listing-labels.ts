import { m } from '#text';

import { mostRows, rowKinds } from '../domain/most-rows.ts';
import type { RowKind } from '../domain/most-rows.ts';

type Says = () => string;

/** What each box of the form of a listing is called where they are told apart in a summary: those of rows with their row. */
export function listingLabels(): Readonly<Record<string, Says>> {
  return { ...fieldLabels, ...Object.fromEntries(rowKinds.flatMap(rowLabels)) };
}

const fieldLabels = {
  name: m.editing_label_name,
  alternateName: m.editing_label_alternate_name,
  organisation: m.editing_label_organisation,
  alert: m.editing_label_alert,
  whoItIsFor: m.editing_label_who,
  minimumAge: m.editing_label_minimum_age,
  maximumAge: m.editing_label_maximum_age,
  areas: m.editing_label_areas,
  languages: m.editing_label_languages,
  fees: m.editing_label_fees,
  howToStart: m.editing_label_how_to_start,
  waitTime: m.editing_label_wait,
  email: m.editing_label_email,
  url: m.editing_label_url,
};

type Row = { readonly title: (number: number) => string; readonly boxes: Readonly<Record<string, Says>> };

const rows: Readonly<Record<RowKind, Row>> = {
  when: {
    title: (number) => m.editing_when_row({ number }),
    boxes: {
      days: m.editing_when_days,
      opens: m.editing_when_opens,
      closes: m.editing_when_closes,
      from: m.editing_when_from,
      words: m.editing_when_words,
    },
  },
  place: {
    title: (number) => m.editing_place_row({ number }),
    boxes: {
      name: m.editing_place_name,
      address1: m.editing_place_address1,
      address2: m.editing_place_address2,
      town: m.editing_place_town,
      postcode: m.editing_place_postcode,
      gettingThere: m.editing_place_getting_there,
      access: m.editing_place_access,
      url: m.editing_place_url,
    },
  },
  cost: {
    title: (number) => m.editing_cost_row({ number }),
    boxes: { amount: m.editing_cost_amount, option: m.editing_cost_option },
  },
  phone: {
    title: (number) => m.editing_phone_row({ number }),
    boxes: { number: m.editing_phone_number, description: m.editing_phone_for },
  },
};

function rowLabels(kind: RowKind): (readonly [string, Says])[] {
  const { title, boxes } = rows[kind];
  return Array.from({ length: mostRows[kind] }, (_, index) =>
    Object.entries(boxes).map(
      ([box, label]) =>
        [`${kind}-${index}-${box}`, () => `${title(index + 1)}, ${lowered(label())}`] as const,
    ),
  ).flat();
}

function lowered(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLocaleLowerCase());
}

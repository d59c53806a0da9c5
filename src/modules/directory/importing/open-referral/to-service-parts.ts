import { statuses } from '../../domain/listing.ts';
import type { CostOption, Listing, Status } from '../../domain/listing.ts';
import { keyed } from './fields.ts';
import type { Fields } from './fields.ts';
import { idIn } from './reading.ts';
import type { Reading } from './reading.ts';

/** A source that does not say is taken at its word that what it lists is there to be used. */
export function statusFrom(fields: Fields): Status {
  const said = fields.raw('status').trim().toLowerCase().replaceAll(/[_-]+/g, ' ');
  if (said === '') {
    fields.remark('mended', 'status', 'supposed-active');
    return 'active';
  }
  const known = statuses.find((status) => status === said);
  if (known) return known;
  fields.remark('doubtful', 'status', 'unknown');
  return 'inactive';
}

export function agesFrom(fields: Fields): Pick<Listing, 'minimumAge' | 'maximumAge'> {
  const [minimumAge, maximumAge] = [ageIn(fields, 'minimum_age'), ageIn(fields, 'maximum_age')];
  if (minimumAge === null || maximumAge === null || minimumAge <= maximumAge)
    return { minimumAge, maximumAge };
  fields.remark('doubtful', 'maximum_age', 'below-minimum');
  return { minimumAge: null, maximumAge: null };
}

function ageIn(fields: Fields, name: string): number | null {
  const age = fields.number(name);
  if (age === null) return null;
  if (age >= 0 && age <= 150) return Math.floor(age);
  fields.remark('doubtful', name, 'impossible');
  return null;
}

/** Checked on a day that has not come is not checked. Whoever checked it is not named: that was for its source. */
export function assuranceFrom(fields: Fields, by: string, today: string): Listing['assured'] {
  const on = fields.day('assured_date');
  if (on === null) return null;
  if (on <= today) return { on, by };
  fields.remark('doubtful', 'assured_date', 'in-the-future');
  return null;
}

/** What it costs; free when it says so in so many words and gives no amounts. */
export function costsFrom(fields: Fields, service: string, reading: Reading): readonly CostOption[] {
  const options = keyed(fields.list('cost_options'), service).flatMap(({ fields: one, key }) => {
    const option = optionFrom(one, reading);
    const saysNothing = option.amount === null && !option.option && !option.amountDescription;
    return saysNothing ? [] : [{ id: idIn(reading, 'cost_option', key), ...option }];
  });
  const words = fields.text('fees_description') ?? fields.text('fees') ?? '';
  if (options.length > 0 || !/^(free|none|no (fees?|charges?|costs?))\.?$/i.test(words)) return options;
  const id = idIn(reading, 'cost_option', service);
  const nothing = { option: null, currency: null, amountDescription: null, validFrom: null, validTo: null };
  return [{ id, amount: 0, ...nothing }];
}

/** The profile of 3.0 has no currency: what is in Britain costs pounds. */
function optionFrom(fields: Fields, { zone }: Reading): Omit<CostOption, 'id'> {
  const amount = amountIn(fields);
  const said = fields.raw('currency').trim().toUpperCase();
  const currency = /^[A-Z]{3}$/.test(said) ? said : null;
  const [validFrom, validTo] = [fields.day('valid_from'), fields.day('valid_to')];
  return {
    option: fields.line('option'),
    amount,
    currency: currency ?? (amount !== null && zone === 'Europe/London' ? 'GBP' : null),
    amountDescription: fields.line('amount_description'),
    validFrom,
    validTo,
  };
}

function amountIn(fields: Fields): number | null {
  const amount = fields.number('amount');
  if (amount === null || (amount >= 0 && amount < 10_000_000)) return amount;
  fields.remark('doubtful', 'amount', 'impossible');
  return null;
}

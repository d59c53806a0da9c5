import { Refusal } from '#platform/refusal.ts';

import type { Asked, Depth, Kind } from './domain/asked.ts';
import { noFilter } from './domain/asked.ts';
import type { PageAsked } from './domain/envelope.ts';
import { parameterBounds, parameters, parametersOf } from './parameters.ts';
import type { ParameterName } from './parameters.ts';

type Typed = Readonly<Record<string, string>>;
type Values = Readonly<Partial<Record<ParameterName, unknown>>>;

/**
 * What an address asks of a list.
 *
 * @throws Refusal that names the parameter, and says what it takes.
 */
export function asked(kind: Kind, typed: Typed): Asked {
  const values = valuesOf(kind, typed);
  const depth = depthOf(values);
  if (values.proximity !== undefined && values.postcode === undefined)
    throw wrong('proximity', 'needs a postcode');
  return {
    filter: {
      ...noFilter,
      search: textOf(values.search),
      termId: textOf(values.taxonomy_term_id),
      taxonomyId: textOf(values.taxonomy_id),
      organizationId: textOf(values.organization_id),
      modifiedAfter: textOf(values.modified_after),
      postcode: textOf(values.postcode),
      proximity: numberOf(values.proximity),
      topOnly: values.top_only === true,
      parentId: textOf(values.parent_id),
    },
    depth,
    page: pageOf(values, depth),
    format: values.format === 'ndjson' ? 'ndjson' : 'json',
  };
}

/**
 * Parameters by name: none of the standard is a list, and to read one of several would answer another question.
 *
 * @throws Refusal that names the parameter that is given twice.
 */
export function once(given: Readonly<Record<string, readonly string[]>>): Typed {
  return Object.fromEntries(
    Object.entries(given).map(([name, [first = '', ...others]]) => {
      if (others.some((other) => other !== first) && Object.hasOwn(parameters, name))
        throw wrong(name, 'is given more than once');
      return [name, first];
    }),
  );
}

/** Empty is not given. What this list does not take is not read. */
function valuesOf(kind: Kind, typed: Typed): Values {
  const values: Partial<Record<ParameterName, unknown>> = {};
  for (const name of parametersOf[kind]) {
    const text = typed[name];
    if (text === undefined || text === '') continue;
    const read = parameters[name].schema.safeParse(text);
    if (!read.success) throw wrong(name, read.error.issues[0]?.message ?? 'cannot be read');
    values[name] = read.data;
  }
  return values;
}

function depthOf({ minimal, full, full_service: services }: Values): Depth {
  if (services === true) return 'full-service';
  if (full === true) return 'full';
  return minimal === true ? 'minimal' : 'plain';
}

const mostOf: Readonly<Record<Depth, number>> = {
  minimal: parameterBounds.perPage,
  plain: parameterBounds.perPage,
  full: parameterBounds.perPageFull,
  'full-service': parameterBounds.perPageFullService,
};

/** `minimal` is for all at once, unless pages of it are asked for. */
function pageOf({ page, per_page: perPage, format }: Values, depth: Depth): PageAsked | null {
  if (format === 'ndjson') return null;
  if (depth === 'minimal' && page === undefined && perPage === undefined) return null;
  const most = mostOf[depth];
  const size = numberOf(perPage) ?? Math.min(parameterBounds.usualPerPage, most);
  if (size > most)
    throw wrong('per_page', `is at most ${most} with ${depth === 'full' ? 'full' : 'full_service'}`);
  return { page: numberOf(page) ?? 1, perPage: size };
}

function wrong(parameter: string, must: string): Refusal {
  return new Refusal('invalid', 'directory.wrong-parameter', { parameter, must });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

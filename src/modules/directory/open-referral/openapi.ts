import { kinds } from './domain/asked.ts';
import type { Kind } from './domain/asked.ts';
import { parameters, parametersOf } from './parameters.ts';
import type { ParameterName } from './parameters.ts';

/** Where the official schemas are; every object of ours is one of theirs, with more beside it. */
const schemas = 'https://openreferraluk.org/specifications/3.0/schema';

/** Where the standard says what this is. */
export const profile = 'https://openreferraluk.org/specifications/3.0/';

/** What validators read, to know by which schemas to look at the rest. */
export const version = 'HSDS-UK-3.0';

const one: Readonly<Record<Kind, string>> = {
  services: 'service',
  service_at_locations: 'service_at_location',
  organizations: 'organization',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
};

/** The interface, described for programs. */
export function openApi(base: string) {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Kith, in Open Referral UK',
      version,
      description:
        'An open directory of services, activities and groups. Read-only, without a key. Fields of HSDS 3.1 are given beside those of the profile; whatever has no value is left out.',
    },
    servers: [{ url: base }],
    paths: {
      '/': { get: operation('getAPIMetaInformation', 'About this interface', 'api_details') },
      ...Object.fromEntries(kinds.flatMap((kind) => [listPath(kind), onePath(kind)])),
    },
    components: { schemas: { Problem: problemSchema } },
  };
}

function listPath(kind: Kind) {
  const list = operation(`list_${kind}`, `A page of ${kind}`, `${one[kind]}_list`);
  const get = {
    ...list,
    parameters: parametersOf[kind].map(inQuery),
    responses: withProblems(list.responses, '400'),
  };
  return [`/${kind}`, { get }] as const;
}

function onePath(kind: Kind) {
  const single = operation(
    `get_${one[kind]}`,
    `One of ${kind}, with everything that belongs to it`,
    one[kind],
  );
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
  const asked = kind === 'organizations' ? [inQuery('full_service')] : [];
  const get = { ...single, parameters: [id, ...asked], responses: withProblems(single.responses, '404') };
  return [`/${kind}/{id}`, { get }] as const;
}

function operation(operationId: string, summary: string, schema: string) {
  const content = { 'application/json': { schema: { $ref: `${schemas}/${schema}.json` } } };
  return { operationId, summary, responses: { '200': { description: summary, content } } };
}

function inQuery(name: ParameterName) {
  const { type, says } = parameters[name];
  return { name, in: 'query', required: false, description: says, schema: { type } };
}

function withProblems(responses: object, status: '400' | '404') {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const wrong = { '400': 'A parameter is wrong; the answer names it.', '404': 'There is no such record.' };
  return {
    ...responses,
    '304': { description: 'Nothing has changed.' },
    [status]: { description: wrong[status], content },
    '429': { description: 'Too much at once. Retry-After says when to ask again.', content },
  };
}

const problemSchema = {
  type: 'object',
  required: ['status', 'error', 'message'],
  properties: {
    status: { type: 'integer' },
    error: { type: 'string' },
    parameter: { type: 'string' },
    message: { type: 'string' },
  },
};

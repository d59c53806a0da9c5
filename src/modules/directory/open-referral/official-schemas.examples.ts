import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folders = { oruk: resolve('../shared/data/oruk-3.0/schema'), hsds: resolve('../shared/data/hsds-3.1') };

/** The official schemas are not part of the project: what needs them is left out where they are not beside it. */
export const officialSchemas = existsSync(folders.oruk)
  ? {}
  : { skip: 'the schemas of Open Referral UK (../shared/data/oruk-3.0) are not here' };

const ajvs = new Map<string, Ajv2020>();

/**
 * What is wrong with an object by a schema of the standard, a line each.
 *
 * @param schema `oruk/service`, or `hsds/service` for the wider standard whose fields we give besides.
 */
export function faultsBy(schema: `${keyof typeof folders}/${string}`, value: unknown): readonly string[] {
  const [standard = '', name = ''] = schema.split('/');
  const validate = ajvFor(standard as keyof typeof folders).getSchema(addressOf(`${name}.json`));
  if (!validate) throw new Error(`there is no schema ${schema}`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${schema} ${instancePath} ${message}`);
}

function ajvFor(standard: keyof typeof folders): Ajv2020 {
  const made = ajvs.get(standard) ?? compiled(folders[standard]);
  ajvs.set(standard, made);
  return made;
}

function compiled(folder: string): Ajv2020 {
  // They say more about each field than JSON Schema knows: a title, where it is in a CSV file.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json') && !notSchemas.has(name))) {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as AnySchemaObject;
    ajv.addSchema(schema, addressOf(file));
  }
  return ajv;
}

/** The one has a reference to nothing, the other is the description of the interface. */
const notSchemas = new Set(['empy_list_response.json', 'openapi.json', 'open_api.json']);

function addressOf(file: string): string {
  return `https://openreferraluk.org/specifications/3.0/schema/${file}`;
}

/** Where in an answer there is something that says nothing: null, an empty text, an empty list. */
export function emptiesIn(value: unknown, at = ''): readonly string[] {
  if (value === null || value === '') return [at];
  if (Array.isArray(value)) return value.flatMap((one, index) => emptiesIn(one, `${at}/${index}`));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const isEmptyList = Array.isArray(part) && part.length === 0 && name !== 'contents';
    return isEmptyList ? [`${at}/${name}`] : emptiesIn(part, `${at}/${name}`);
  });
}

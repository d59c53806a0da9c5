import { m } from '#text';

/** Why a directory could not be read, for whoever wanted it read; null when the code is not one of reading. */
export function reasonWords(code: string, details: Readonly<Record<string, unknown>> = {}): string | null {
  const [, name = ''] = /^directory\.import-(?:feed-)?(.+)$/.exec(code) ?? [];
  const words = reasons[name];
  const { status } = details;
  return words ? words({ status: typeof status === 'string' ? status : '' }) : null;
}

const reasons: Readonly<Record<string, (details: { status: string }) => string>> = {
  address: m.import_reason_address,
  private: m.import_reason_private,
  unreachable: m.import_reason_unreachable,
  answered: m.import_reason_answered,
  'is-a-page': m.import_reason_is_a_page,
  'wrong-type': m.import_reason_wrong_type,
  'too-large': m.import_reason_too_large,
  'file-too-large': m.import_reason_too_large,
  'too-many-rows': m.import_reason_too_many_rows,
  'row-too-long': m.import_reason_row_too_long,
  'too-many-columns': m.import_reason_too_many_columns,
  'too-slow': m.import_reason_too_slow,
  'too-many-redirects': m.import_reason_too_many_redirects,
  repeats: m.import_reason_repeats,
  'too-many-pages': m.import_reason_too_many_pages,
  'not-json': m.import_reason_not_json,
  known: m.import_reason_known,
  'no-services': m.import_reason_no_services,
  'no-postcodes': m.import_reason_no_postcodes,
  superseded: m.import_reason_superseded,
  fault: m.import_reason_fault,
  'not-csv': m.import_reason_not_csv,
  'no-name-column': m.import_upload_no_name,
  archive: m.import_reason_archive,
};

import { tidyPostcode } from '../../places/postcode.ts';
import { fromNationalGrid } from './national-grid.ts';

export type Nation = 'england' | 'wales' | 'scotland' | 'northern ireland';

export type PostcodeRow = {
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly nation: Nation | null;
  /** `YYYY-MM-DD` */
  readonly terminatedOn: string | null;
};

/** Reads one line of a file; null when it says of no postcode where it is. */
export type RowReader = {
  readonly source: 'onspd' | 'code-point-open';
  readonly read: (cells: readonly string[]) => PostcodeRow | null;
  /** Whether the first line is a row, and not the names of columns. */
  readonly firstIsRow: boolean;
};

const nations: Readonly<Record<string, Nation>> = {
  E92000001: 'england',
  W92000004: 'wales',
  S92000003: 'scotland',
  N92000002: 'northern ireland',
};

/** How to read a file, by its first line; null when it is neither of the two that are known. */
export function readerFor(first: readonly string[]): RowReader | null {
  const names = first.map((name) => name.trim().toLowerCase());
  const column = (...of: readonly RegExp[]) => names.findIndex((name) => of.some((one) => one.test(name)));
  const [postcode, latitude, longitude] = [column(/^pcds$/, /^pcd\d?$/), column(/^lat$/), column(/^long$/)];
  if (postcode !== -1 && latitude !== -1 && longitude !== -1) {
    const [ended, country] = [column(/^doterm$/), column(/^ctry(\d\dcd)?$/)];
    return {
      source: 'onspd',
      firstIsRow: false,
      read: (cells) => onspdRow(cells, { postcode, latitude, longitude, ended, country }),
    };
  }
  return codePointRow(first) || isUnplaced(first)
    ? { source: 'code-point-open', firstIsRow: true, read: codePointRow }
    : null;
}

type Columns = Readonly<Record<'postcode' | 'latitude' | 'longitude' | 'ended' | 'country', number>>;

function onspdRow(cells: readonly string[], columns: Columns): PostcodeRow | null {
  const of = (name: keyof Columns) => cells[columns[name]]?.trim() ?? '';
  const postcode = tidyPostcode(of('postcode'));
  const [latitude, longitude] = [Number(of('latitude') || Number.NaN), Number(of('longitude') || Number.NaN)];
  // 99.999999 is how it says that it does not know.
  const isPlaced = latitude > 49 && latitude < 62 && longitude > -9 && longitude < 3;
  if (postcode === null || !isPlaced) return null;
  return {
    postcode,
    latitude,
    longitude,
    nation: nations[of('country')] ?? null,
    terminatedOn: monthIn(of('ended')),
  };
}

/** 199606 is the first of June: the day is not said. */
function monthIn(text: string): string | null {
  const [, year, month] = /^(\d{4})(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year && month ? `${year}-${month}-01` : null;
}

/** Postcode, quality, easting, northing, country and others, without names of columns. */
function codePointRow(cells: readonly string[]): PostcodeRow | null {
  const [written = '', , east = '', north = '', country = ''] = cells;
  const postcode = tidyPostcode(written);
  const isPlaced = /^\d{1,7}$/.test(east) && /^\d{1,7}$/.test(north) && Number(east) > 0 && Number(north) > 0;
  if (postcode === null || !isPlaced) return null;
  const { latitude, longitude } = fromNationalGrid(Number(east), Number(north));
  const [lat, long] = [Number(latitude.toFixed(6)), Number(longitude.toFixed(6))];
  return { postcode, latitude: lat, longitude: long, nation: nations[country] ?? null, terminatedOn: null };
}

/** A row of a postcode of which nobody knows where it is: quality 90, at 0,0. */
function isUnplaced([written = '', quality, east]: readonly string[]): boolean {
  return tidyPostcode(written) !== null && quality === '90' && east === '0';
}

import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { nearest } from '../domain/spelling.ts';
import type { Spot } from '../search/query.ts';
import { likePlaces, listedAt, namedPlace, outwardCentre, postcodePoint } from '../store/place-store.ts';
import type { Located } from '../store/place-store.ts';
import { tidyOutward, tidyPostcode } from './postcode.ts';

/**
 * Where somebody says they are: a postcode, its first half, or a town, whose name may be mistyped. A place of
 * which nothing is known but that listings are there has no coordinates. Null when it is none that we know.
 */
export async function placeOf(work: Work, text: string): Promise<Spot | null> {
  requirePermission(work, 'directory.search');

  const typed = text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .toWellFormed();
  if (typed === '') return null;
  const postcode = tidyPostcode(typed);
  if (postcode !== null) return atPostcode(work, postcode);
  const outward = tidyOutward(typed);
  if (outward !== null) return atOutward(work, outward, outward);
  return inTown(work, typed);
}

async function atPostcode(work: Work, postcode: string): Promise<Spot | null> {
  const outward = postcode.split(' ')[0] ?? postcode;
  const found = await postcodePoint(work, postcode);
  if (!found) return atOutward(work, outward, postcode);
  return spot(found, [...(found.nation ? [found.nation] : []), outward.toLowerCase()]);
}

/** A postcode that is newer than ours is somewhere in its first half. */
async function atOutward(work: Work, outward: string, name: string): Promise<Spot | null> {
  const found = (await outwardCentre(work, outward)) ?? (await listedAt(work, outward.toLowerCase()));
  return found && spot({ ...found, name }, [outward.toLowerCase()]);
}

async function inTown(work: Work, typed: string): Promise<Spot | null> {
  const key = plain(typed.split(',')[0] ?? typed);
  if (key === '') return null;
  const named =
    (await namedPlace(work, key, plain(typed.split(',')[1] ?? ''))) ?? (await listedAt(work, key));
  if (named) return spot({ ...named, name: named.name || typed }, [key]);
  const [meant] = nearest(key, await likePlaces(work, key));
  const found = meant === undefined ? null : await namedPlace(work, meant, '');
  return found && { ...spot(found, [found.key]), insteadOf: typed };
}

function spot({ name, latitude, longitude, around }: Located, own: readonly string[]): Spot {
  return { name, latitude, longitude, areas: [...new Set([...own, ...around])], insteadOf: null };
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

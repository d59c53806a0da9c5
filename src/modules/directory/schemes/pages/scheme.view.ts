import { m } from '#text';
import { dayOf } from '#platform/local-date.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Actor, Work } from '#platform/work.ts';
import { theirs } from '#ui/theirs.tsx';

import { textBlocks } from '../../domain/text-blocks.ts';
import type { Scheme, SchemeId } from '../domain/scheme.ts';
import { waitSaid } from '../domain/wait-said.ts';
import { schemeWith } from '../store/read-schemes.ts';
import type { SchemeView } from './scheme.page.tsx';
import { ageWords, checkedWords, linkWorkerWords, referrerWords, waitGrounds, waitWords } from './words.ts';

/** What the register says of a scheme; `networkId` while its referrals come to Kith. */
export type SchemeSaid = Omit<SchemeView, 'pause'> & { readonly networkId: Scheme['networkId'] };

/** A scheme in the order in which somebody asks: what is it, is it for me, who may refer, how long, how do I start. */
export async function schemeView(work: Work, id: SchemeId): Promise<SchemeSaid> {
  requirePermission(work, 'directory.search');

  const scheme = await schemeWith(work, id);
  const wait = waitSaid(scheme, dayOf(work.now));
  return {
    id,
    networkId: scheme.closedAt === null ? scheme.networkId : null,
    name: scheme.name,
    theirs: theirs(scheme.name, scheme.summary, scheme.eligibility, scheme.howToRefer),
    by: scheme.runBy === scheme.name ? null : scheme.runBy,
    isClosed: scheme.closedAt !== null,
    what: textBlocks(scheme.summary),
    linkWorkers: linkWorkerWords(scheme.linkWorkers),
    ages: ageWords(scheme),
    eligibility: textBlocks(scheme.eligibility ?? ''),
    exclusions: textBlocks(scheme.exclusions ?? ''),
    languages: scheme.languages.join(', '),
    places: scheme.places.join(', '),
    postcodes: scheme.postcodes.join(', '),
    practices: scheme.practices,
    whoMayRefer: scheme.whoMayRefer.map(referrerWords),
    howToRefer: textBlocks(scheme.howToRefer ?? ''),
    wait: { words: waitWords(wait), grounds: waitGrounds(wait), isKnown: wait.kind !== 'unknown' },
    hours: scheme.hours,
    ways: waysIn(scheme),
    refer: waysToRefer(scheme, work.actor),
    checked: checkedWords(scheme.checkedOn, work.now),
    mayEdit: may(work.actor, 'directory.edit'),
  };
}

/** Here where the scheme works with Kith; else it is rung or written to. */
function waysToRefer({ id, networkId, whoMayRefer, closedAt }: Scheme, actor: Actor): SchemeView['refer'] {
  if (networkId === null || closedAt !== null) return { self: null, staff: null };
  const open = whoMayRefer.includes('self') || whoMayRefer.includes('family');
  // What staff send goes to their own network, so that of another is rung or written to.
  const refersThere =
    actor.kind === 'public' || (actor.networkIds.includes(networkId) && may(actor, 'referrals.refer'));
  const staff = refersThere && whoMayRefer.some((code) => code !== 'self' && code !== 'family');
  return {
    self: open ? { href: `/self-referral?scheme=${id}`, label: selfWords(whoMayRefer) } : null,
    staff: staff ? '/referrals/new' : null,
  };
}

function selfWords(whoMayRefer: Scheme['whoMayRefer']): string {
  if (!whoMayRefer.includes('family')) return m.schemes_refer_myself();
  return whoMayRefer.includes('self') ? m.schemes_refer_us() : m.schemes_refer_family();
}

function waysIn({ phone, email, website }: Scheme): SchemeView['ways'] {
  return [
    ...(phone
      ? [{ term: m.schemes_ring(), text: phone, href: `tel:${phone.replaceAll(/[^\d+]/g, '')}` }]
      : []),
    ...(email ? [{ term: m.schemes_write(), text: email, href: `mailto:${email}` }] : []),
    ...(website
      ? [
          {
            term: m.schemes_look(),
            text: website.replace(/^https?:\/\//, '').replace(/\/$/, ''),
            href: website,
          },
        ]
      : []),
  ];
}

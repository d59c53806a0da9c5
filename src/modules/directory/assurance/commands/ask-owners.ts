import { m } from '#text';
import { audit } from '#platform/audit.ts';
import { newId, noNetwork } from '#platform/ids.ts';
import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';
import { writeMessage } from '#platform/outbox.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { inTheirLanguage, languagesFor } from '../../editing/in-their-language.ts';
import type { Words } from '../../editing/in-their-language.ts';
import { mostInOneEmail } from '../domain/asking.ts';
import type { AskingId } from '../domain/asking.ts';
import { listingsToAsk, listingsToRemind, writeAsking, writeReminder } from '../store/asking-store.ts';
import type { ToAsk } from '../store/asking-store.ts';
import { newToken } from '../token.ts';

/** Listings asked about in one work; what is left is for the next. */
const atOnce = 200;

type Round = 'first' | 'reminder';

/**
 * Emails the owners of listings that will not be fresh much longer: one email an address, with a link a listing.
 *
 * @param url Where people reach Kith.
 * @returns How many listings were asked about; fewer than 200 means that nobody is left for now.
 */
export async function askOwners(work: Work, url: string): Promise<number> {
  requirePermission(work, 'directory.edit');

  const reminded = await sendRound(work, url, {
    round: 'reminder',
    toAsk: await listingsToRemind(work, atOnce),
  });
  const asked = await sendRound(work, url, { round: 'first', toAsk: await listingsToAsk(work, atOnce) });
  if (reminded + asked > 0) {
    await audit(work, 'directory.owners-asked', {
      type: 'directory',
      id: work.requestId,
      details: { asked, reminded },
    });
  }
  return Math.max(reminded, asked);
}

async function sendRound(
  work: Work,
  url: string,
  { round, toAsk }: { readonly round: Round; readonly toAsk: readonly ToAsk[] },
): Promise<number> {
  const byAddress = Map.groupBy(toAsk, ({ email }) => email);
  let count = 0;
  for (const same of byAddress.values())
    count += await askOne(work, url, { round, same: same.slice(0, mostInOneEmail) });
  return count;
}

async function askOne(
  work: Work,
  url: string,
  { round, same }: { readonly round: Round; readonly same: readonly ToAsk[] },
): Promise<number> {
  const links: Link[] = [];
  for (const listing of same) links.push(...(await linkFor(work, url, listing)));
  const [first] = links;
  const recipient = same[0]?.email;
  if (!first || !recipient) return 0;
  await writeMessage(work, {
    key: `still-right:${round}:${first.id}`,
    channel: 'email',
    recipient,
    ...wordsFor(languageFor(same), { round, lines: links.map(({ line }) => line) }),
    about: { type: 'asking', id: first.id },
    networkId: noNetwork,
  });
  return links.length;
}

/** One email may be about listings whose owners read different languages. */
function languageFor([first, ...others]: readonly ToAsk[]): Locale | null {
  const language = first?.language ?? null;
  return others.every((other) => other.language === language) ? language : null;
}

/** In two languages the links come once, after both. */
function wordsFor(
  language: Locale | null,
  { round, lines }: { readonly round: Round; readonly lines: readonly string[] },
): Words {
  const { subject, body } = inTheirLanguage(language, () => ({
    subject: round === 'first' ? m.assurance_ask_subject() : m.assurance_ask_again_subject(),
    body: [
      m.assurance_ask_hello(),
      round === 'first' ? m.assurance_ask_why() : m.assurance_ask_again_why(),
      m.assurance_ask_links({ count: lines.length }),
    ].join('\n\n'),
  }));
  const goodbyes = languagesFor(language).map((one) => inLocale(one, m.assurance_ask_goodbye));
  return { subject, body: [body, ...lines, ...goodbyes].join('\n\n') };
}

type Link = { readonly id: AskingId; readonly line: string };

/** @returns Nothing when somebody else has reminded them in the meantime. */
async function linkFor(work: Work, url: string, listing: ToAsk): Promise<readonly Link[]> {
  const { token, hash } = newToken();
  const { askingId, serviceId, name } = listing;
  const id = askingId ?? newId<AskingId>();
  if (askingId === null) await writeAsking(work, { id, serviceId, tokenHash: hash });
  else if (!(await writeReminder(work, id, hash))) return [];
  return [{ id, line: `${name}\n${url}/directory/still-right/${token}` }];
}

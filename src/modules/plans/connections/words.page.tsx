import { m } from '#text';

import type { Connection, ConnectionStatus, Tellable, WayToConnect } from '../domain/connection.ts';

/** Of which connection, and what to call the person. */
type Of = { readonly status: ConnectionStatus; readonly way: WayToConnect; readonly name: string };

/** How it went, without blame: that a service has no place is an outcome like any other. */
export function statusText({ status, way, name }: Of): string {
  switch (status) {
    case 'suggested':
      return notYetText(way, name);
    case 'contacted':
      return m.plans_connection_is_contacted();
    case 'started':
      return m.plans_connection_is_started();
    case 'lasted':
      return m.plans_connection_is_lasted();
    case 'ended':
      return m.plans_connection_is_ended();
    case 'unavailable':
      return m.plans_connection_is_unavailable();
    case 'not-eligible':
      return m.plans_connection_is_not_eligible();
    case 'did-not-want':
      return m.plans_connection_is_not_wanted({ name });
  }
}

function notYetText(way: WayToConnect, name: string): string {
  if (way === 'information-only') return m.plans_connection_is_suggested();
  return way === 'they-contact' ? m.plans_connection_is_theirs({ name }) : m.plans_connection_is_ours();
}

/** What a button says that writes down how it went. */
export function setText(status: ConnectionStatus, name: string): string {
  const words: Readonly<Record<ConnectionStatus, () => string>> = {
    suggested: m.plans_connection_is_ours,
    contacted: m.plans_connection_set_contacted,
    started: m.plans_connection_set_started,
    lasted: m.plans_connection_set_lasted,
    ended: m.plans_connection_set_ended,
    unavailable: m.plans_connection_set_unavailable,
    'not-eligible': m.plans_connection_set_not_eligible,
    'did-not-want': () => m.plans_connection_set_not_wanted({ name }),
  };
  return words[status]();
}

type Between = { readonly name: string; readonly worker: string };

export function wayText(way: WayToConnect, { name, worker }: Between): string {
  switch (way) {
    case 'they-contact':
      return m.plans_connection_way_they({ name });
    case 'we-contact':
      return m.plans_connection_way_we({ worker });
    case 'together':
      return m.plans_connection_way_together({ name, worker });
    case 'information-only':
      return m.plans_connection_way_information();
  }
}

const tellableNames: Readonly<Record<Tellable, () => string>> = {
  name: m.plans_connection_tell_name,
  phone: m.plans_connection_tell_phone,
  email: m.plans_connection_tell_email,
  help: m.plans_connection_tell_help,
  adjustments: m.plans_connection_tell_adjustments,
};

export function tellableName(what: Tellable): string {
  return tellableNames[what]();
}

/** What may be told, in one line: "name, telephone". */
export function sharedText({ shared }: Pick<Connection, 'shared'>): string {
  return shared
    .map((what, place) => (place === 0 ? tellableName(what) : lowered(tellableName(what))))
    .join(', ');
}

function lowered(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLocaleLowerCase());
}

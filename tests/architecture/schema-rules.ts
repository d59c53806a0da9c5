import { mayCall } from '../../.dependency-cruiser.mjs';

/** Runs one query over the catalogs. */
export type Ask = <Row extends object>(query: string) => Promise<readonly Row[]>;

/** One line for whatever breaks a rule; nothing when nothing does. */
export type SchemaRule = { readonly says: string; readonly broken: (ask: Ask) => Promise<readonly string[]> };

/** Tables that hold nobody's record, so nobody's reach limits them. Everything else has a network. */
const ofNobody: Readonly<Record<string, string>> = {
  'platform.migration': 'what this database has been given',
  'platform.job_runner': 'the processes that do jobs',
  'messages.stray_text':
    'texts that no network can claim; work may add them, and leads open one at a time by the functions below',
  'capacity.simulation': 'plans of numbers that anybody may type: about nobody',
  'identity.network': 'the networks themselves: public, as the register of schemes is',
  'identity.user': 'those who sign in; a policy shows colleagues only',
  'identity.session': 'not granted to work at all',
  'identity.account': 'not granted to work at all',
  'identity.verification': 'not granted to work at all',
  'identity.persona': 'the demonstration; not granted to work at all',
};

/** Functions that run as the owner of the schema, past every policy: the only ways round, and why each is needed. */
const pastPolicies: Readonly<Record<string, string>> = {
  'appointments.is_taken': 'says that a time is gone, not to whom: other practices’ people are booked too',
  'appointments.let_go_holds':
    'frees held times that ran out, whichever practice the people are of; shows nothing',
  'appointments.taken': 'says when workers are taken, not by whom: other practices’ people are booked too',
  'identity.let_group_contact_in': 'makes accounts that reach nobody’s record, and lets nobody else in',
  'people.known_to_network': 'joins the records of one person whom two practices refer; shown to nobody',
  'people.named': 'finds people by words with an index, which policies would keep from being used',
  'referrals.room_with': 'counts over the whole network: two numbers, about nobody',
  'appointments.network_of_link': 'says the network of a link, to whoever holds it; nothing else of it',
  'messages.networks_of_number': 'says which networks texted a number, so that STOP is heeded in each',
  'messages.network_for_stranger': 'says which one network knows a number; a text from it goes to no other',
  'messages.is_shown_stray': 'says whether a text of no network waits here, and nothing of it',
  'messages.strays': 'lists texts of no network without their words, for leads: decision 0024',
  'messages.read_stray': 'opens one text of no network, for leads: decision 0024',
  'messages.take_stray': 'moves one text of no network to the one whose person wrote it: decision 0024',
  'platform.network_of_message': 'says the network of a message, for receipts, which name none',
  'platform.enqueue': 'adds to the job queue, of which nothing else is granted',
};

/** Those of them that look beyond every reach, because whoever asks has none yet; and why that shows nothing. */
const askNothing: Readonly<Record<string, string>> = {
  'appointments.network_of_link': 'whoever opens a link has no account; it answers one link with one network',
  'messages.networks_of_number': 'a text names no network; it answers a number with networks, and no message',
  'messages.network_for_stranger': 'a text names no network; it answers a number with one network or none',
  'platform.network_of_message': 'a receipt names no network; it answers one message with one network',
  'platform.enqueue': 'a job names the network that it works in, and takes its reach from there',
};

const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker', 'public')`;

/** The national directory is public: a network is no limit there. */
const isDirectory = (table: string) => table.startsWith('directory.');

export const schemaRules: readonly SchemaRule[] = [
  {
    says: 'every table says what one row is',
    broken: async (ask) =>
      (await tables(ask)).filter(({ comment }) => comment === null).map(({ name }) => name),
  },
  {
    says: 'every table belongs to a network, to the public directory, or is known to hold nobody’s record',
    broken: async (ask) => {
      const without = (await tables(ask)).filter(({ hasNetwork }) => !hasNetwork).map(({ name }) => name);
      const unplaced = without.filter((name) => !(name in ofNobody) && !isDirectory(name));
      return [...unplaced, ...Object.keys(ofNobody).filter((name) => !without.includes(name))];
    },
  },
  {
    says: 'the key of a record begins with its network',
    broken: async (ask) => {
      const first = new Map((await keys(ask, 'p')).map(({ table, columns }) => [table, columns[0]]));
      return [...(await withNetwork(ask))].filter((table) => first.get(table) !== 'network_id');
    },
  },
  {
    says: 'a reference from record to record cannot leave the network: its foreign key begins with it',
    broken: async (ask) => {
      const records = await withNetwork(ask);
      return (await keys(ask, 'f'))
        .filter(
          ({ table, to, columns }) =>
            records.has(table) && records.has(to ?? '') && columns[0] !== 'network_id',
        )
        .map(({ table, name }) => `${table}: ${name}`);
    },
  },
  {
    says: 'foreign keys point the way calls do',
    broken: async (ask) => {
      const allowed = new Map(
        Object.entries(mayCall).map(([name, calls]) => [schemaOf(name), calls.map(schemaOf)]),
      );
      return (await keys(ask, 'f'))
        .map(({ table, to }) => [schemaIn(table), schemaIn(to ?? '')] as const)
        .filter(([from, to]) => from !== to && !allowed.get(from)?.includes(to))
        .map(([from, to]) => `${from} → ${to}`);
    },
  },
  {
    says: 'the database itself keeps every record to its network: row-level security is on, with a policy',
    broken: async (ask) => {
      const covered = new Set((await policies(ask)).map(({ table }) => table));
      return (await tables(ask))
        .filter(
          ({ name, hasNetwork, secured }) =>
            hasNetwork && !isDirectory(name) && !(secured && covered.has(name)),
        )
        .map(({ name }) => name);
    },
  },
  {
    says: 'a policy that shows or changes records asks for the networks of whoever asks',
    broken: async (ask) => {
      const records = await withNetwork(ask);
      return (await policies(ask))
        .filter(({ table, command }) => records.has(table) && !isDirectory(table) && command !== 'a')
        .filter(({ shows }) => !(shows ?? '').includes('platform.networks()'))
        .map(({ table, name }) => `${table}: ${name}`);
    },
  },
  {
    says: 'only the audit trail may be written outside one’s own networks',
    broken: async (ask) =>
      (await policies(ask))
        .filter(({ table, takes }) => takes === 'true' && table !== 'audit.entry' && !isDirectory(table))
        .map(({ table, name }) => `${table}: ${name}`),
  },
  {
    says: 'the role that work is done as can go past no policy',
    broken: async (ask) => {
      const rows = await ask<{ why: string }>(`
        select 'bypasses' as why from pg_roles where rolname = 'kith_app' and (rolbypassrls or rolsuper or rolcanlogin)
        union all select 'is a ' || m.roleid::regrole from pg_auth_members m where m.member = 'kith_app'::regrole
        union all select 'owns ' || c.oid::regclass from pg_class c where c.relowner = 'kith_app'::regrole
        union all select 'missing' where not exists (select from pg_roles where rolname = 'kith_app')`);
      return rows.map(({ why }) => why);
    },
  },
  {
    says: 'the audit trail can be added to, and not changed or deleted',
    broken: async (ask) => {
      const rows = await ask<{ may: string }>(`
        select c.oid::regclass || ' ' || g.privilege_type as may
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
        where n.nspname = 'audit' and g.grantee <> c.relowner and g.privilege_type not in ('SELECT', 'INSERT')`);
      return rows.map(({ may }) => may);
    },
  },
  {
    says: 'the functions that go past the policies are known, ask for reach themselves, and cannot be led astray',
    broken: async (ask) => {
      const rows = await ask<{ name: string; asks: boolean; fixed: boolean; open: boolean }>(`
        select n.nspname || '.' || p.proname as name,
          p.prosrc like '%platform.networks()%' as asks,
          coalesce('search_path=pg_catalog' = any (p.proconfig), false) as fixed,
          p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0) as open
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${ours}`);
      const found = new Set(rows.map(({ name }) => name));
      return [
        ...rows
          .filter(
            ({ name, asks, fixed, open }) =>
              !(name in pastPolicies) || asks === name in askNothing || !fixed || open,
          )
          .map(({ name }) => name),
        ...Object.keys(pastPolicies).filter((name) => !found.has(name)),
      ];
    },
  },
  {
    says: 'a view shows what its reader may see, not what its owner may',
    broken: async (ask) => {
      const rows = await ask<{ name: string }>(`
        select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and (c.relkind = 'm'
          or c.relkind = 'v' and not coalesce(c.reloptions && '{security_invoker=true,security_invoker=on}', false))`);
      return rows.map(({ name }) => name);
    },
  },
];

type Table = { name: string; hasNetwork: boolean; secured: boolean; comment: string | null };

function tables(ask: Ask): Promise<readonly Table[]> {
  return ask<Table>(`
    select n.nspname || '.' || t.relname as name, t.relrowsecurity as secured, obj_description(t.oid, 'pg_class') as comment,
      exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'network_id' and not a.attisdropped) as "hasNetwork"
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where t.relkind in ('r', 'p') and ${ours} order by 1`);
}

async function withNetwork(ask: Ask): Promise<ReadonlySet<string>> {
  return new Set((await tables(ask)).filter(({ hasNetwork }) => hasNetwork).map(({ name }) => name));
}

type Key = { table: string; name: string; columns: string[]; to: string | null };

/** Primary keys or foreign keys, with their columns in order. */
function keys(ask: Ask, kind: 'p' | 'f'): Promise<readonly Key[]> {
  return ask<Key>(`
    select n.nspname || '.' || t.relname as table, k.conname as name,
      (select nt.nspname || '.' || tt.relname from pg_class tt join pg_namespace nt on nt.oid = tt.relnamespace
        where tt.oid = k.confrelid) as to,
      array(select a.attname::text from unnest(k.conkey) with ordinality c(number, place)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.number order by c.place) as columns
    from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
    where k.contype = '${kind}' and ${ours} order by 1, 2`);
}

type Policy = { table: string; name: string; command: string; shows: string | null; takes: string | null };

/** The policies that bind the role work is done as. */
function policies(ask: Ask): Promise<readonly Policy[]> {
  return ask<Policy>(`
    select n.nspname || '.' || t.relname as table, p.polname as name, p.polcmd as command,
      pg_get_expr(p.polqual, p.polrelid) as shows, pg_get_expr(p.polwithcheck, p.polrelid) as takes
    from pg_policy p join pg_class t on t.oid = p.polrelid join pg_namespace n on n.oid = t.relnamespace
    where ${ours} and 'kith_app'::regrole = any (p.polroles) order by 1, 2`);
}

function schemaOf(module: string): string {
  return module.replaceAll('-', '_');
}

function schemaIn(table: string): string {
  return table.slice(0, table.indexOf('.'));
}

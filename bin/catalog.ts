import type { ClientBase } from 'pg';

export type Column = {
  readonly name: string;
  /** Its name as SQL writes it, quoted when it must be. */
  readonly sql: string;
  readonly type: string;
  readonly needed: boolean;
  /** The default, or how it is generated, as SQL. */
  readonly given: string | null;
  readonly comment: string | null;
};

export type Table = {
  readonly schema: string;
  readonly name: string;
  /** `schema.name` as SQL writes it. */
  readonly sql: string;
  readonly comment: string | null;
  readonly partitionedBy: string | null;
  readonly rowSecurity: boolean;
  readonly columns: readonly Column[];
  /** Everything else that belongs to it, as SQL without a semicolon, in a stable order. */
  readonly constraints: readonly string[];
  readonly statements: readonly string[];
};

export type Catalog = {
  readonly extensions: readonly string[];
  readonly schemas: readonly { readonly name: string; readonly grants: readonly string[] }[];
  readonly functions: readonly string[];
  readonly tables: readonly Table[];
  readonly views: readonly string[];
};

/**
 * What a database holds of ours, read from the catalogs of PostgreSQL 15 or newer and the same in all of
 * them. The job queue's own schema is left out: its package migrates it.
 */
export async function readCatalog(client: ClientBase): Promise<Catalog> {
  // Names come out qualified when nothing is on the path.
  await client.query('begin read only; set local search_path = pg_catalog');
  const list = async <Row>(query: string) =>
    (await client.query<{ row: Row }>(query)).rows.map(({ row }) => row);
  const catalog = {
    extensions: await list<string>(extensions),
    schemas: await list<Catalog['schemas'][number]>(schemas),
    functions: await list<string>(functions),
    tables: await list<Table>(tables),
    views: await list<string>(views),
  };
  await client.query('rollback');
  return catalog;
}

const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker', 'public')`;

/** `grant … on … to …` for the roles that are not the owner, one line a role. */
function grants(acl: string, kind: string, name: string): string {
  return `(select coalesce(json_agg(line order by line collate "C"), '[]') from (
    select format('grant %s on ${kind} to %s', string_agg(lower(privilege_type), ', ' order by privilege_type), ${name},
      case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end) as line
    from aclexplode(${acl}) where grantee <> grantor and privilege_type <> 'MAINTAIN' group by grantee) granted)`;
}

const extensions = `
  select format('create extension %I', e.extname) as row from pg_extension e
  where e.extname <> 'plpgsql' order by e.extname collate "C"`;

const schemas = `
  select json_build_object('name', n.nspname, 'grants', ${grants('n.nspacl', 'schema %s', 'n.nspname')}) as row
  from pg_namespace n where ${ours} order by n.nspname collate "C"`;

const functions = `
  select concat_ws(E';\\n', rtrim(pg_get_functiondef(p.oid), E' \\n'),
    format('comment on function %s is %L', p.oid::regprocedure, obj_description(p.oid, 'pg_proc')),
    case when p.proacl is null then format('grant execute on function %s to public', p.oid::regprocedure) end,
    (select string_agg(value, E';\\n') from json_array_elements_text(
      ${grants('p.proacl', 'function %s', 'p.oid::regprocedure')}))) as row
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${ours} and p.prokind in ('f', 'p')
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.oid::regprocedure::text collate "C"`;

const columns = `
  select json_agg(json_build_object(
    'name', a.attname, 'sql', quote_ident(a.attname),
    'type', format_type(a.atttypid, a.atttypmod),
    'needed', a.attnotnull,
    'given', case
      when a.attidentity <> '' then 'generated ' || case a.attidentity when 'a' then 'always' else 'by default' end || ' as identity'
      when a.attgenerated <> '' then format('generated always as (%s) stored', pg_get_expr(v.adbin, v.adrelid))
      else 'default ' || pg_get_expr(v.adbin, v.adrelid) end,
    'comment', col_description(a.attrelid, a.attnum)) order by a.attnum)
  from pg_attribute a left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`;

/** From PostgreSQL 18 "not null" is a constraint too: it is told with its column. */
const constraints = `
  select coalesce(json_agg(format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid))
    order by array_position('{p,u,x,f,c}'::"char"[], k.contype), k.conname collate "C"), '[]')
  from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'x', 'f', 'c')`;

const policies = `
  select format('create policy %I on %s', p.polname, p.polrelid::regclass)
    || case when p.polpermissive then '' else ' as restrictive' end
    || case p.polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update'
         when 'd' then ' for delete' else '' end
    || ' to ' || (select string_agg(case r when 0 then 'public' else quote_ident(pg_get_userbyid(r)) end, ', ') from unnest(p.polroles) r)
    || coalesce(E'\\n  using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
    || coalesce(E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') as line
  from pg_policy p where p.polrelid = c.oid`;

const statements = `
  select coalesce(json_agg(line order by step, line collate "C"), '[]') from (
    select 1 as step, pg_get_indexdef(i.indexrelid) as line from pg_index i
      where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    union all select 2, pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
    union all select 3, format('alter table %s enable row level security', c.oid::regclass) where c.relrowsecurity
    union all select 3, format('alter table %s force row level security', c.oid::regclass) where c.relforcerowsecurity
    union all select 4, line from (${policies}) policy
    union all select 5, value from json_array_elements_text(${grants('c.relacl', '%s', 'c.oid::regclass')})
    union all select 6, format('grant %s (%I) on %s to %s', lower(g.privilege_type), a.attname, c.oid::regclass,
        case g.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end)
      from pg_attribute a, aclexplode(a.attacl) g where a.attrelid = c.oid and not a.attisdropped
  ) made`;

const tables = `
  select json_build_object(
    'schema', n.nspname, 'name', c.relname, 'sql', c.oid::regclass, 'comment', obj_description(c.oid, 'pg_class'),
    'partitionedBy', case c.relkind when 'p' then pg_get_partkeydef(c.oid) end,
    'rowSecurity', c.relrowsecurity,
    'columns', (${columns}), 'constraints', (${constraints}), 'statements', (${statements})) as row
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and ${ours}
  order by n.nspname collate "C", c.relname collate "C"`;

const views = `
  select concat_ws(E';\\n',
    format(E'create %sview %s%s as\\n%s', case c.relkind when 'm' then 'materialized ' else '' end, c.oid::regclass,
      ' with (' || array_to_string(c.reloptions, ', ') || ')', rtrim(pg_get_viewdef(c.oid, true), '; ')),
    format('comment on view %s is %L', c.oid::regclass, obj_description(c.oid, 'pg_class')),
    (select string_agg(value, E';\\n') from json_array_elements_text(${grants('c.relacl', '%s', 'c.oid::regclass')}))) as row
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('v', 'm') and ${ours}
  order by n.nspname collate "C", c.relname collate "C"`;

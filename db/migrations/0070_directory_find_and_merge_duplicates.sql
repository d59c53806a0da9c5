-- Owner: directory. Listings that may be of one service, and the merging of those that are.
set local lock_timeout = '2s';

alter table directory.service add column merged_into uuid references directory.service;
alter table directory.service add constraint service_is_not_merged_into_itself check (merged_into <> id);
comment on column directory.service.merged_into is 'The listing of the same service that was kept. This one still answers, by leading there.';
create index service_by_merged_into on directory.service (merged_into) where merged_into is not null;

-- Its source may still have it, and would open it again with every reading.
create function directory.keep_merged_closed() returns trigger language plpgsql as $$
begin
  new.status := 'defunct';
  return new;
end $$;
comment on function directory.keep_merged_closed() is 'A listing that was merged into another is closed, whoever writes it.';
create trigger service_merged_is_closed before insert or update on directory.service
  for each row when (new.merged_into is not null) execute function directory.keep_merged_closed();

create table directory.likeness (
  key        text not null,
  service_id uuid not null references directory.service,
  primary key (key, service_id)
);
comment on table directory.likeness is 'What a listing has in common with others that may be the same: number, address on the web, words at a postcode. Only listings with a key in common are compared.';
create index likeness_by_service on directory.likeness (service_id);
create index likeness_by_name on directory.likeness using gin (key gin_trgm_ops) where key like 'n:%';

create table directory.likeness_progress (
  one        boolean primary key default true,
  changed_at timestamptz not null,
  service_id uuid not null,
  constraint likeness_progress_is_one_row check (one)
);
comment on table directory.likeness_progress is 'Up to which change listings were compared. One row.';
insert into directory.likeness_progress (changed_at, service_id)
  values ('-infinity', '00000000-0000-0000-0000-000000000000');

create table directory.duplicate (
  id         uuid primary key,
  one_id     uuid not null references directory.service,
  other_id   uuid not null references directory.service,
  score      integer not null,
  reasons    text[] not null,
  state      text not null,
  found_at   timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  unique (one_id, other_id),
  constraint duplicate_is_in_order check (one_id < other_id),
  constraint duplicate_score_is_of_a_hundred check (score between 0 and 100),
  constraint duplicate_state_is_known check (state in ('open', 'different', 'merged')),
  constraint duplicate_settled_says_who check ((state = 'open') = (settled_at is null) and (settled_at is null) = (settled_by is null))
);
comment on table directory.duplicate is 'Two listings that may be of one service. Once somebody said that they are not, they are not shown again.';
create index duplicate_by_other on directory.duplicate (other_id);
create index duplicate_open on directory.duplicate (score desc, id) where state = 'open';

create table directory.merge (
  id        uuid primary key,
  pair_id   uuid not null references directory.duplicate,
  kept_id   uuid not null references directory.service,
  merged_id uuid not null references directory.service,
  before    jsonb not null,
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  constraint merge_undone_says_who check ((undone_at is null) = (undone_by is null))
);
comment on table directory.merge is 'That two listings were made one, with what it takes to undo it.';
comment on column directory.merge.before is 'status: of the merged listing before; filled: columns of the kept one that were empty, with what they took; added: ids of rows it took, by table.';
create index merge_by_pair on directory.merge (pair_id, merged_at desc);

grant select, insert, update on directory.likeness_progress, directory.duplicate, directory.merge to kith_app;
grant select, insert, delete on directory.likeness to kith_app;
grant delete on directory.duplicate to kith_app;

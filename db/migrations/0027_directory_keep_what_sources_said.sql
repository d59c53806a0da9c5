-- Owner: directory. Which source said which field of a listing, so that what is changed here is not written over.
set local lock_timeout = '2s';

create table directory.field_source (
  service_id uuid primary key references directory.service,
  source     text not null references directory.source,
  run_id     uuid not null,
  version    integer not null,
  said       jsonb not null,
  kept       text[] not null default '{}'
);
comment on table directory.field_source is 'What the source of a listing said last, a field each: where a field stands otherwise now, it was changed here.';
comment on column directory.field_source.version is 'That of directory.service when the source was written last: while it is the same, nothing was changed here.';
comment on column directory.field_source.said is 'For every field that the source fills: a hash of what it says, and the day since when it says so.';
comment on column directory.field_source.kept is 'Fields in which what was changed here stood against the source when it was read last.';

grant select, insert, update, delete on directory.field_source to kith_app;

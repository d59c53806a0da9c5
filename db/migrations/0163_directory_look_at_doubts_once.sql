-- Owner: directory. A doubt about a record of another directory that an editor has looked at, and lets stand, is not shown
-- to them again, until something else is remarked on that record.
set local lock_timeout = '2s';

create table directory.import_record_seen (
  source text not null,
  table_name text not null,
  source_id text not null,
  remarks text[] not null,
  seen_by uuid not null,
  seen_at timestamptz not null,
  primary key (source, table_name, source_id)
);
comment on table directory.import_record_seen is 'Records of other directories that an editor has looked at, and what was remarked on each then. Not about people.';
comment on column directory.import_record_seen.remarks is 'As in import_record: with others, the record is to be looked at again.';
grant select, insert, update, delete on directory.import_record_seen to kith_app;

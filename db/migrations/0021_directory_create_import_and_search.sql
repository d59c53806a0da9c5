-- Owner: directory. What was read from elsewhere and how that went; and what searches look in.
set local lock_timeout = '2s';
create extension if not exists pg_trgm;

create table directory.import_run (
  id             uuid primary key,
  source         text not null references directory.source,
  state          text not null,
  started_at     timestamptz not null,
  started_by     uuid not null,
  finished_at    timestamptz,
  services_total integer not null,
  services_done  integer not null default 0,
  added          integer not null default 0,
  changed        integer not null default 0,
  unchanged      integer not null default 0,
  report         jsonb,
  constraint import_run_state_is_known check (state in ('running', 'finished', 'broken-off')),
  constraint import_run_finished_has_report check ((state = 'finished') = (report is not null and finished_at is not null))
);
comment on table directory.import_run is 'One reading of a source. services_done is raised with each batch that was saved, in the same transaction.';
comment on column directory.import_run.report is 'Counts by table and outcome, and by reason, as they stood when it finished.';
create unique index import_run_one_at_a_time on directory.import_run (source) where state = 'running';
create index import_run_by_age on directory.import_run (started_at desc, id desc);

create table directory.import_record (
  source     text not null,
  table_name text not null,
  source_id  text not null,
  outcome    text not null,
  remarks    text[] not null,
  service_id uuid references directory.service,
  run_id     uuid not null,
  primary key (source, table_name, source_id),
  constraint import_record_outcome_is_known
    check (outcome in ('taken', 'mended', 'doubtful', 'left-out', 'proposed-for-removal'))
);
comment on table directory.import_record is 'Every record of a source: whether it was taken as it was, mended, taken with doubt or left out, and why.';
comment on column directory.import_record.source_id is 'The id in the source; "line 12" when it has none there, "7#2" when it is the second with that id.';
comment on column directory.import_record.remarks is 'kind:field:reason, such as mended:name:was-upper-case. Codes only.';
-- No reference to the run or its source: tens of thousands are written with every first import, and runs are never deleted.
comment on column directory.import_record.run_id is 'The run in which this was last found to be so.';
create index import_record_by_service on directory.import_record (service_id) where service_id is not null;

create table directory.service_search (
  service_id uuid primary key references directory.service,
  search     tsvector not null
);
comment on table directory.service_search is 'What searches look in: a row for every active service, rewritten whenever it or its organisation changes.';
comment on column directory.service_search.search is 'Weights: A names, B organisation and terms, C description, eligibility and towns. English stems and plain words both.';
create index service_search_by_words on directory.service_search using gin (search);

create table directory.word (
  word text primary key
);
comment on table directory.word is 'Every word that is in some listing, to find the one that somebody meant.';
create index word_by_likeness on directory.word using gin (word gin_trgm_ops);

-- People type without accents what was written with them: ty for tŷ.
create function directory.plain(words text) returns text language sql immutable parallel safe strict
  return case when octet_length(words) = char_length(words) then words
    else regexp_replace(normalize(words, nfd), '[\u0300-\u036f]', '', 'g') end;
comment on function directory.plain(text) is 'Text without accents, as searches see it.';

grant select, insert, update, delete on directory.import_run, directory.import_record, directory.service_search, directory.word to kith_app;
revoke delete on directory.import_run from kith_app;
grant execute on function directory.plain(text) to kith_app;

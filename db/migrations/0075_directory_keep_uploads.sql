-- Owner: directory. Spreadsheets that were sent in, until they are read.
set local lock_timeout = '2s';

create table directory.upload (
  id          uuid primary key,
  source      text not null,
  name        text not null,
  columns     text[] not null,
  rows        jsonb not null,
  fields      text[] not null,
  state       text not null,
  outcome     jsonb not null default '{}',
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  constraint upload_source_is_a_word check (source ~ '^[a-z0-9][a-z0-9.-]{0,79}$'),
  constraint upload_state_is_known check (state in ('waiting', 'reading', 'read', 'refused')),
  constraint upload_says_what_each_column_is check (cardinality(fields) = cardinality(columns))
);
comment on table directory.upload is 'A spreadsheet of services that an editor sent in, and what its columns mean. Gone after a week.';
comment on column directory.upload.rows is 'Its cells as text, a list a row, without the line of column names.';
comment on column directory.upload.fields is 'What each column is: name, postal_code; empty is not read.';
comment on column directory.upload.outcome is 'Counts of services when it was read, or the code of why it was not.';
create index upload_by_age on directory.upload (uploaded_at);

grant select, insert, update, delete on directory.upload to kith_app;

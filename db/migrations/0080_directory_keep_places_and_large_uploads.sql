-- Owner: directory. A place that was changed here is not written over by a source that has other services there too.
set local lock_timeout = '2s';

alter table directory.location add column said_hash text;
comment on column directory.location.said_hash is 'Of what its source said of it last, with its addresses: where it stands otherwise now, it was changed here. Null where no source said anything.';

-- Large spreadsheets are kept and read some rows at a time.
create table directory.upload_part (
  upload_id uuid not null references directory.upload on delete cascade,
  part      integer not null,
  rows      jsonb not null,
  primary key (upload_id, part)
);
comment on table directory.upload_part is 'The rows of a spreadsheet that was sent in, some hundred a part, in order. Gone with it.';
comment on column directory.upload_part.rows is 'Its cells as text, a list a row, without the line of column names.';

alter table directory.upload add column row_count integer;
insert into directory.upload_part select id, 0, rows from directory.upload;
update directory.upload set row_count = jsonb_array_length(rows);
alter table directory.upload alter column row_count set not null;
comment on column directory.upload.rows is 'Its first rows, to show what its columns hold. All of them are in upload_part.';

grant select, insert, delete on directory.upload_part to kith_app;

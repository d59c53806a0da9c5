-- Owner: workforce.
set local lock_timeout = '2s';

alter table workforce.worker
  add column languages text[] not null default '{en}',
  add constraint worker_speaks_something check (cardinality(languages) between 1 and 20);
comment on column workforce.worker.languages is 'The languages in which they support people, by their ISO 639 codes, English too when they do.';

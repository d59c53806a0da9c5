-- Owner: directory. What people say about listings, what is doubted because of it, and asking owners whether all is right.
set local lock_timeout = '2s';

create table directory.report (
  id          uuid primary key,
  service_id  uuid not null references directory.service,
  kind        text not null,
  reporter    text not null,
  reported_by uuid,
  reported_at timestamptz not null,
  settled_at  timestamptz,
  settled_by  uuid,
  outcome     text,
  constraint report_kind_is_known check (kind in ('moved', 'closed', 'wrong-number', 'something-else')),
  constraint report_reporter_is_known check (reporter in ('anyone', 'referrer', 'frontline', 'owner')),
  constraint report_outcome_is_known check (outcome in ('closed', 'closed-for-now', 'put-right', 'not-so', 'replaced')),
  constraint report_is_settled_whole check (num_nulls(settled_at, settled_by, outcome) in (0, 3))
);
comment on table directory.report is 'Somebody said that something about a listing is not right. What they wrote is in report_words. Never public.';
comment on column directory.report.reporter is 'Why their word weighs what it weighs: anyone, somebody who refers, a link worker, whoever runs it.';
comment on column directory.report.reported_by is 'The account of somebody who was signed in, so that nobody counts twice; otherwise null, and nothing tells who it was.';
comment on column directory.report.outcome is 'How it ended. replaced: the same person said something else since.';
create index report_open_by_service on directory.report (service_id) where settled_at is null;
create unique index report_once_each on directory.report (service_id, reported_by)
  where settled_at is null and reported_by is not null;

create table directory.report_words (
  report_id  uuid primary key references directory.report,
  note       text,
  email      text,
  language   text not null,
  left_at    timestamptz not null,
  settled_at timestamptz,
  constraint report_words_are_few check (length(note) <= 2000 and length(email) <= 254),
  constraint report_words_say_something check (num_nonnulls(note, email) > 0)
);
comment on table directory.report_words is 'Personal: what somebody wrote with a report, and the address they left for an answer. Deleted 30 days after it was settled, or a year after it was left.';
create index report_words_by_settled on directory.report_words (settled_at);
create index report_words_by_left on directory.report_words (left_at);

create table directory.doubt (
  service_id uuid primary key references directory.service,
  kind       text not null,
  people     integer not null,
  since      timestamptz not null,
  constraint doubt_kind_is_known check (kind in ('moved', 'closed', 'wrong-number', 'something-else')),
  constraint doubt_people_are_counted check (people > 0)
);
comment on table directory.doubt is 'A listing that enough people, by their weight, say is not right: said so in public and ranked lower until an editor settles it.';

create table directory.asking (
  id            uuid primary key,
  service_id    uuid not null references directory.service,
  token_hash    bytea not null unique,
  reminder_hash bytea unique,
  asked_at      timestamptz not null,
  reminded_at   timestamptz,
  expires_at    timestamptz not null,
  answered_at   timestamptz,
  answer        text,
  constraint asking_answer_is_known check (answer in ('right', 'changed', 'closed')),
  constraint asking_answer_is_whole check ((answered_at is null) = (answer is null)),
  constraint asking_reminder_is_whole check ((reminded_at is null) = (reminder_hash is null))
);
comment on table directory.asking is 'The owner of a listing was asked by email whether all of it is still right. Whom is in the message, not here.';
comment on column directory.asking.token_hash is 'SHA-256 of the secret in the link: whoever reads this table cannot answer.';
create index asking_by_service on directory.asking (service_id, asked_at desc);
create index asking_unanswered on directory.asking (asked_at) where answered_at is null;

-- The oldest first, for those who look after them.
create index service_by_assurance on directory.service (assured_on nulls first, id) where status = 'active';

grant select, insert, update on directory.report, directory.report_words, directory.doubt, directory.asking to kith_app;
grant delete on directory.doubt to kith_app;

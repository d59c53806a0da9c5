-- Owner: plans. Nothing is told to a service unless the person agreed to it; shortlists; searches that found nothing.
-- Expand step: what earlier releases wrote shared nothing.
set local lock_timeout = '2s';

alter table plans.connection
  add column help                 text,
  add column consent_id           uuid,
  add column consent_withdrawn_at timestamptz,
  add column consent_withdrawn_by uuid,
  add column taken_off_at         timestamptz,
  add column taken_off_by         uuid,
  add foreign key (network_id, consent_id) references people.consent (network_id, id),
  add constraint connection_shares_with_consent check (shared = '{}' or consent_id is not null),
  add constraint connection_tells_only_services_we_contact check (shared = '{}' or told_how in ('we-contact', 'together')),
  add constraint connection_shared_is_known check (shared <@ array['name', 'phone', 'email', 'help', 'adjustments']),
  add constraint connection_help_is_shared check ((help is not null) = ('help' = any (shared))),
  add constraint connection_withdrawal_is_whole check (
    (consent_withdrawn_at is null) = (consent_withdrawn_by is null)
    and (consent_withdrawn_at is null or consent_id is not null)),
  add constraint connection_taken_off_is_whole check ((taken_off_at is null) = (taken_off_by is null)),
  add constraint connection_only_a_suggestion_is_taken_off check (
    taken_off_at is null or (status = 'suggested' and told_how = 'information-only')),
  add constraint connection_is_bounded check (length(help) <= 500 and length(note) <= 500);
comment on column plans.connection.help is 'What they would like help with, in the words that the service is told.';
comment on column plans.connection.consent_id is 'That they agreed to exactly what is in shared. A change of mind is another row of people.consent.';
comment on column plans.connection.consent_withdrawn_at is 'From then on nothing more is told. What was agreed before stays readable.';
comment on column plans.connection.taken_off_at is 'Taken off the shortlist again: it was a suggestion, and nothing came of it.';
create unique index connection_once_on_shortlist on plans.connection (network_id, episode_id, service_id)
  where status = 'suggested' and told_how = 'information-only' and taken_off_at is null;

-- As with everything else of a plan, practice staff do not read it.
alter policy connection_within_reach on plans.connection
  using (network_id = any (platform.networks()) and platform.reaches_practice(null));
alter policy connection_status_within_reach on plans.connection_status
  using (network_id = any (platform.networks()) and platform.reaches_practice(null));

alter table plans.connection_status
  add constraint connection_status_row_is_known check (status in (
    'suggested', 'contacted', 'started', 'lasted', 'ended', 'unavailable', 'not-eligible', 'did-not-want')),
  add constraint connection_status_note_is_bounded check (length(note) <= 500);
comment on table plans.connection_status is 'How a connection went, step by step. A step is never changed; its note is put right with a reason, and what it said is kept in audit.amendment.';
comment on column plans.connection_status.note is 'In a few words. Of unavailable and not eligible: why, which tells what the community lacks.';
grant update (note) on plans.connection_status to kith_app;

create table plans.nothing_found (
  network_id  uuid not null,
  searched_on date not null,
  words       text not null,
  near        text not null,
  times       integer not null default 1,
  primary key (network_id, searched_on, words, near),
  constraint nothing_found_has_words check (words <> ''),
  constraint nothing_found_is_bounded check (length(words) <= 200 and length(near) <= 80 and times > 0)
);
comment on table plans.nothing_found is 'Words that somebody looked for on behalf of a person and found no service for, counted by day: what the community may lack. It says neither who looked nor for whom.';
comment on column plans.nothing_found.searched_on is 'Day (Europe/London).';
comment on column plans.nothing_found.words is 'In lower case.';
comment on column plans.nothing_found.near is 'A town or the beginning of a postcode, in lower case; empty: anywhere.';

grant select, insert, update on plans.nothing_found to kith_app;
alter table plans.nothing_found enable row level security;
create policy nothing_found_within_reach on plans.nothing_found to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(null))
  with check (network_id = any (platform.networks()));

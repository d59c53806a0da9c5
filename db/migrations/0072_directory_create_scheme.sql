-- Owner: directory. The register of social prescribing schemes: who serves where, who may refer and how, and how long the wait is.
-- Public like the rest of the directory: no network_id and no row-level security. What is worked out from people's
-- records arrives here as a figure over many of them, never as a row of theirs.
set local lock_timeout = '2s';

create table directory.scheme (
  id                uuid primary key,
  name              text not null,
  run_by            text not null,
  summary           text not null,
  link_workers      text,
  who_may_refer     text[] not null,
  how_to_refer      text,
  minimum_age       integer,
  maximum_age       integer,
  eligibility       text,
  exclusions        text,
  languages         text[] not null,
  hours             text,
  phone             text,
  email             text,
  website           text,
  kith_network      uuid references identity.network,
  stated_wait_weeks integer,
  stated_wait_on    date,
  checked_on        date not null,
  closed_at         timestamptz,
  search            tsvector not null,
  version           integer not null default 1,
  changed_by        uuid not null,
  changed_at        timestamptz not null,
  constraint scheme_has_name check (name <> ''),
  constraint scheme_link_workers_are_known check (link_workers in ('non-clinical', 'clinical', 'both')),
  constraint scheme_who_may_refer_is_known check (who_may_refer <@ array[
    'self', 'family', 'gp', 'practice-team', 'hospital', 'social-care', 'school', 'charity']),
  constraint scheme_ages_are_in_order check (minimum_age <= maximum_age),
  constraint scheme_ages_are_ages check (minimum_age between 0 and 120 and maximum_age between 0 and 120),
  constraint scheme_stated_wait_has_its_day check ((stated_wait_weeks is null) = (stated_wait_on is null)),
  constraint scheme_stated_wait_is_bounded check (stated_wait_weeks between 0 and 104)
);
comment on table directory.scheme is 'A social prescribing scheme: link workers who serve some places, and how to reach them. Never deleted: closed.';
comment on column directory.scheme.kith_network is 'The network whose referrals these are, when the scheme works with Kith: then it can be referred to here, and its wait is worked out.';
comment on column directory.scheme.who_may_refer is 'Codes of schemes/domain/scheme.ts; empty when nobody has said.';
comment on column directory.scheme.stated_wait_weeks is 'What the scheme says a person waits, in weeks; 0 is less than one. With the day on which it was said.';
comment on column directory.scheme.checked_on is 'Day on which somebody last said that all this is right.';
create index scheme_by_search on directory.scheme using gin (search);
create index scheme_by_name on directory.scheme (lower(name), id) where closed_at is null;
create index scheme_by_network on directory.scheme (kith_network) where kith_network is not null;

create table directory.scheme_area (
  scheme_id uuid not null references directory.scheme,
  kind      text not null,
  name      text not null,
  primary key (scheme_id, kind, name),
  constraint scheme_area_kind_is_known check (kind in ('postcode', 'place')),
  constraint scheme_area_postcode_has_its_shape
    check (kind <> 'postcode' or name ~ '^[A-Z]{1,2}([0-9][0-9A-Z]?( [0-9])?)?$')
);
comment on table directory.scheme_area is 'A part of the country that a scheme serves: a postcode area, district or sector (NV, NV1, NV1 2), or a place by its name.';
create index scheme_area_by_name on directory.scheme_area (kind, lower(name));

create table directory.scheme_practice (
  scheme_id uuid not null references directory.scheme,
  name      text not null,
  primary key (scheme_id, name)
);
comment on table directory.scheme_practice is 'A GP practice whose people a scheme serves, by its name.';
create index scheme_practice_by_name on directory.scheme_practice using gin (lower(name) gin_trgm_ops);

create table directory.scheme_wait (
  scheme_id      uuid primary key references directory.scheme,
  from_on        date not null,
  to_on          date not null,
  people         integer,
  median_days    integer,
  ninetieth_days integer,
  worked_out_at  timestamptz not null,
  constraint scheme_wait_hides_few check (people >= 5),
  constraint scheme_wait_has_people check ((people is null) = (median_days is null)),
  constraint scheme_wait_ninetieth_needs_ten check (ninetieth_days is null or people >= 10)
);
comment on table directory.scheme_wait is 'Days from referral to first conversation, over everyone who first spoke with a link worker in a period. Of fewer than five people nothing is kept.';
comment on column directory.scheme_wait.people is 'How many people it is of; null is fewer than five.';
comment on column directory.scheme_wait.ninetieth_days is 'Nine in ten had waited no longer. Null under ten people: it would be the wait of one of them.';

create table directory.scheme_revision (
  scheme_id  uuid not null references directory.scheme,
  version    integer not null,
  snapshot   jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (scheme_id, version)
);
comment on table directory.scheme_revision is 'A scheme as it was from one change to the next. Written with the change, never updated.';

create table directory.scheme_proposal (
  id             uuid primary key,
  details        jsonb not null,
  proposer_email text,
  language       text not null,
  proposed_at    timestamptz not null,
  outcome        text,
  reason         text,
  scheme_id      uuid references directory.scheme,
  decided_by     uuid,
  decided_at     timestamptz,
  constraint scheme_proposal_outcome_is_known check (outcome in ('approved', 'declined')),
  constraint scheme_proposal_decision_is_whole check (num_nulls(outcome, decided_by, decided_at) in (0, 3)),
  constraint scheme_proposal_approved_has_scheme check ((outcome is not distinct from 'approved') = (scheme_id is not null)),
  constraint scheme_proposal_declined_has_reason check ((outcome is not distinct from 'declined') = (reason is not null)),
  constraint scheme_proposal_forgets_who check (outcome is null or proposer_email is null),
  constraint scheme_proposal_language_is_known check (language in ('en', 'cy'))
);
comment on table directory.scheme_proposal is 'A scheme that somebody without an account proposed. Read by editors only.';
comment on column directory.scheme_proposal.proposer_email is 'Where whoever proposed it wants to be told: personal, never shown, forgotten with the decision.';
create index scheme_proposal_waiting on directory.scheme_proposal (proposed_at, id) where outcome is null;

grant select, insert, update on directory.scheme, directory.scheme_wait, directory.scheme_proposal to kith_app;
grant select, insert, delete on directory.scheme_area, directory.scheme_practice to kith_app;
grant select, insert on directory.scheme_revision to kith_app;

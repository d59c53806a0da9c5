-- Owner: directory. Schemes that are asked whether all is right, by a link to their published address; networks that agree to be a scheme's.
set local lock_timeout = '2s';

create table directory.scheme_asking (
  id          uuid primary key,
  scheme_id   uuid not null references directory.scheme,
  token_hash  bytea not null unique,
  why         text not null,
  asked_at    timestamptz not null,
  expires_at  timestamptz not null,
  answered_at timestamptz,
  answer      text,
  constraint scheme_asking_why_is_known check (why in ('stale', 'claimed')),
  constraint scheme_asking_answer_is_known check (answer in ('right', 'changed')),
  constraint scheme_asking_answer_is_whole check ((answered_at is null) = (answer is null))
);
comment on table directory.scheme_asking is 'A link that went to the published address of a scheme: whoever opens it there speaks for the scheme. Whom is in the message, not here.';
comment on column directory.scheme_asking.why is 'stale: nobody has checked it for long; claimed: somebody said that the scheme is theirs.';
comment on column directory.scheme_asking.token_hash is 'SHA-256 of the secret in the link: whoever reads this table cannot answer.';
create index scheme_asking_by_scheme on directory.scheme_asking (scheme_id, asked_at desc);

create table directory.scheme_consent (
  id          uuid primary key,
  scheme_id   uuid not null references directory.scheme,
  kith_network uuid not null references identity.network,
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  answer      text,
  answered_by uuid,
  answered_at timestamptz,
  constraint scheme_consent_answer_is_known check (answer in ('agreed', 'declined', 'withdrawn')),
  constraint scheme_consent_answer_is_whole check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
comment on table directory.scheme_consent is 'That a network was asked whether a scheme of the register is its own. Only then people are referred to it here, and its wait is worked out from its records.';
comment on column directory.scheme_consent.answer is 'withdrawn: the editor asked for another network, or none, before it was answered.';
create unique index scheme_consent_one_open on directory.scheme_consent (scheme_id) where answer is null;
create index scheme_consent_by_network on directory.scheme_consent (kith_network, asked_at) where answer is null;

alter table directory.scheme_proposal add column by_scheme boolean not null default false;
comment on column directory.scheme_proposal.by_scheme is 'It came by a link that went to the published address of the scheme.';

grant select, insert, update on directory.scheme_asking, directory.scheme_consent to kith_app;

create table directory.audience (
  term_id  uuid primary key references directory.taxonomy_term,
  name     text not null,
  listings integer not null
);
comment on table directory.audience is 'People whom active listings are for, by the terms that they are sorted by: counted every hour, so that the search offers what there is.';
create index audience_by_listings on directory.audience (listings desc);
grant select, insert, delete on directory.audience to kith_app;

-- Owner: referrals.
set local lock_timeout = '2s';
create schema referrals;

create table referrals.episode (
  network_id  uuid not null,
  id          uuid not null,
  person_id   uuid not null,
  practice_id uuid,
  worker_id   uuid not null,
  opened_at   timestamptz not null,
  opened_by   uuid not null,
  closed_at   timestamptz,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, worker_id) references workforce.worker (network_id, id),
  constraint episode_closes_after_opening check (closed_at >= opened_at)
);
comment on table referrals.episode is 'The time for which a link worker supports a person, from acceptance to closure.';
comment on column referrals.episode.worker_id is 'The link worker on whose caseload it is now; who had it before is in handover.';
comment on column referrals.episode.practice_id is 'The person''s practice when it was opened: what limits practice staff.';
create unique index episode_one_open_per_person on referrals.episode (network_id, person_id) where closed_at is null;
create index episode_by_worker on referrals.episode (network_id, worker_id, opened_at) where closed_at is null;
create index episode_by_person on referrals.episode (network_id, person_id, opened_at desc);

create table referrals.referral (
  network_id               uuid not null,
  id                       uuid not null,
  reference                text not null,
  person_id                uuid not null,
  practice_id              uuid,
  route                    text not null,
  referrer_user_id         uuid,
  referrer_name            text not null,
  referrer_role            text,
  referrer_organisation_id uuid,
  referrer_phone           text,
  referrer_email           text,
  relationship             text,
  reasons                  text[] not null,
  reason_note              text,
  hopes                    text not null,
  urgency                  text not null,
  safeguarding             boolean not null,
  safeguarding_note        text,
  received_at              timestamptz not null,
  received_on              date not null,
  owner_id                 uuid not null,
  due_on                   date not null,
  version                  integer not null default 1,
  changed_by               uuid not null,
  changed_at               timestamptz not null,
  primary key (network_id, id),
  unique (network_id, reference),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, owner_id) references workforce.worker (network_id, id),
  foreign key (network_id, referrer_organisation_id) references identity.organisation (network_id, id),
  constraint referral_route_is_known check (route in ('practice', 'professional', 'self', 'carer')),
  constraint referral_urgency_is_known check (urgency in ('routine', 'soon')),
  constraint referral_has_reason check (cardinality(reasons) > 0),
  constraint referral_safeguarding_is_explained check (not safeguarding or safeguarding_note is not null)
);
comment on table referrals.referral is 'A request that a link worker support someone. Retention: with the episode; not accepted, two years.';
comment on column referrals.referral.reference is 'What the referrer is told and may read out: AB-7F3K-2Q9. No personal data in it.';
comment on column referrals.referral.received_on is 'Day it was received (Europe/London).';
comment on column referrals.referral.owner_id is 'Who has to decide it: there is always somebody.';
comment on column referrals.referral.due_on is 'Day by which it has to be decided.';
comment on column referrals.referral.reasons is 'Codes of referrals/domain/reasons.ts.';
create index referral_by_person on referrals.referral (network_id, person_id, received_at desc);
create index referral_by_referrer on referrals.referral (network_id, referrer_organisation_id, received_at desc);

create table referrals.decision (
  network_id    uuid not null,
  referral_id   uuid not null,
  outcome       text not null,
  episode_id    uuid,
  reason        text,
  note          text,
  redirected_to text,
  decided_by    uuid not null,
  decided_at    timestamptz not null,
  primary key (network_id, referral_id),
  foreign key (network_id, referral_id) references referrals.referral (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint decision_outcome_is_known check (outcome in ('accepted', 'joined', 'declined', 'redirected')),
  constraint decision_has_episode check ((outcome in ('accepted', 'joined')) = (episode_id is not null)),
  constraint decision_declined_has_reason check ((outcome = 'declined') = (reason is not null)),
  constraint decision_redirected_has_place check ((outcome = 'redirected') = (redirected_to is not null))
);
comment on table referrals.decision is 'What was decided about a referral, by whom and when. Written once, never changed. Its absence means the referral waits.';
create index decision_by_episode on referrals.decision (network_id, episode_id);

-- What waits is few among many: this is the inbox.
create table referrals.waiting (
  network_id  uuid not null,
  referral_id uuid not null,
  owner_id    uuid not null,
  due_on      date not null,
  primary key (network_id, referral_id),
  foreign key (network_id, referral_id) references referrals.referral (network_id, id)
);
comment on table referrals.waiting is 'A referral that has no decision yet: a row goes when the decision comes, in the same transaction.';
create index waiting_by_due on referrals.waiting (network_id, due_on, referral_id);
create index waiting_by_owner on referrals.waiting (network_id, owner_id, due_on);

create table referrals.question (
  network_id  uuid not null,
  id          uuid not null,
  referral_id uuid not null,
  question    text not null,
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  answer      text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id, referral_id) references referrals.referral (network_id, id),
  constraint question_answer_is_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
comment on table referrals.question is 'Something the referrer was asked about a referral, and what they answered.';
create index question_by_referral on referrals.question (network_id, referral_id, asked_at);

create table referrals.handover (
  network_id uuid not null,
  id         uuid not null,
  episode_id uuid not null,
  from_id    uuid not null,
  to_id      uuid not null,
  note       text not null,
  handed_by  uuid not null,
  handed_at  timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  foreign key (network_id, to_id) references workforce.worker (network_id, id),
  constraint handover_is_to_another check (from_id <> to_id)
);
comment on table referrals.handover is 'An episode given from one link worker to another, with what the next one needs to know.';
create index handover_by_episode on referrals.handover (network_id, episode_id, handed_at);

create table referrals.contact (
  network_id  uuid not null,
  id          uuid not null,
  person_id   uuid not null,
  episode_id  uuid not null,
  kind        text not null,
  at          timestamptz not null,
  note        text,
  minutes     integer,
  next_try_at timestamptz,
  by_id       uuid not null,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint contact_kind_is_known check (kind in ('no-answer', 'voicemail', 'texted', 'spoke', 'met', 'letter', 'note')),
  constraint contact_minutes_are_bounded check (minutes between 0 and 480)
);
comment on table referrals.contact is 'An attempt to reach a person, a conversation with them, or a note about them.';
comment on column referrals.contact.next_try_at is 'When to try again, as proposed and accepted. The newest contact of an episode says what is next.';
create index contact_by_episode on referrals.contact (network_id, episode_id, at desc);
create index contact_by_person on referrals.contact (network_id, person_id, at desc);

-- The one next thing with each open episode: what Today lists, without looking at every contact there is.
create table referrals.next_step (
  network_id uuid not null,
  episode_id uuid not null,
  worker_id  uuid not null,
  person_id  uuid not null,
  kind       text not null,
  due_at     timestamptz not null,
  tries      integer not null default 0,
  primary key (network_id, episode_id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint next_step_kind_is_known check (kind in ('begin', 'ring', 'follow-up', 'review', 'close'))
);
comment on table referrals.next_step is 'What to do next with an open episode and when. Kept in the same transaction as what changes it.';
comment on column referrals.next_step.tries is 'Attempts to reach the person since they last spoke.';
create index next_step_by_worker on referrals.next_step (network_id, worker_id, due_at);

create table referrals.closure (
  network_id      uuid not null,
  episode_id      uuid not null,
  closed_at       timestamptz not null,
  reason          text not null,
  note            text,
  retention_class text not null,
  closed_by       uuid not null,
  primary key (network_id, episode_id, closed_at),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint closure_reason_is_known check (reason in (
    'goals-met', 'enough-for-now', 'moved-away', 'not-reached', 'did-not-want', 'needs-other-service', 'died')),
  constraint closure_retention_is_known check (retention_class in ('adult-record', 'advice-only', 'child-record'))
);
comment on table referrals.closure is 'The end of an episode: why, and how long its record is kept. An episode that was reopened can have several.';
comment on column referrals.closure.retention_class is 'adult-record: 8 years after the last contact; advice-only: 2 years; child-record: until the 25th birthday. Reviewed, never deleted silently.';

create table referrals.reopening (
  network_id  uuid not null,
  episode_id  uuid not null,
  reopened_at timestamptz not null,
  reason      text not null,
  reopened_by uuid not null,
  primary key (network_id, episode_id, reopened_at),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id)
);
comment on table referrals.reopening is 'A closed episode that was opened again, and why.';

grant usage on schema referrals to kith_app;
grant select, insert, update on referrals.episode, referrals.referral, referrals.contact, referrals.question to kith_app;
grant select, insert on referrals.decision, referrals.handover, referrals.closure, referrals.reopening to kith_app;
grant select, insert, update, delete on referrals.waiting, referrals.next_step to kith_app;

do $$
declare name text;
begin
  foreach name in array array['decision', 'waiting', 'question', 'handover', 'contact', 'next_step', 'closure', 'reopening'] loop
    execute format('alter table referrals.%I enable row level security', name);
    execute format('create policy %I on referrals.%I to kith_app using (network_id = any (platform.networks())) with check (network_id = any (platform.networks()))', name || '_within_reach', name);
  end loop;
end $$;

-- Practice staff reach the referrals and episodes of their own practice, and what their practice referred.
alter table referrals.referral enable row level security;
create policy referral_within_reach on referrals.referral to kith_app
  using (network_id = any (platform.networks())
    and (platform.reaches_practice(practice_id) or platform.reaches_practice(referrer_organisation_id)))
  with check (network_id = any (platform.networks()));
alter table referrals.episode enable row level security;
create policy episode_within_reach on referrals.episode to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(practice_id))
  with check (network_id = any (platform.networks()));

-- Owner: plans. What people said, and what was taken from it.
set local lock_timeout = '2s';
create schema plans;

-- Set by the store just before it reads or writes what was said. Whoever asks without saying who reads, sees
-- nothing that is for its writer alone.
create function plans.reader() returns uuid language sql stable parallel safe
  return nullif(current_setting('kith.reader', true), '')::uuid;
comment on function plans.reader() is 'The user for whom words are read in this transaction; null when nobody said.';

create table plans.conversation (
  network_id uuid not null,
  id         uuid not null,
  person_id  uuid not null,
  episode_id uuid not null,
  words      text not null,
  readers    text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  version    integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint conversation_has_words check (length(trim(words)) > 0),
  constraint conversation_is_bounded check (length(words) <= 20000),
  constraint conversation_readers_are_known check (readers in ('writer', 'team', 'team-and-next'))
);
comment on table plans.conversation is 'What a person said when they were listened to, in their own words. Only amended with a reason; never deleted by the application.';
comment on column plans.conversation.readers is 'writer: whoever wrote it down, nobody else; team: they and everyone who may see the team''s people; team-and-next: also whoever supports the person later.';
create index conversation_by_person on plans.conversation (network_id, person_id, written_at desc);

-- Not audit.amendment: these are words that only some may read, and the same policy must hold for them.
create table plans.earlier_words (
  network_id      uuid not null,
  conversation_id uuid not null,
  version         integer not null,
  words           text not null,
  reason          text not null,
  replaced_by     uuid not null,
  replaced_at     timestamptz not null,
  primary key (network_id, conversation_id, version),
  foreign key (network_id, conversation_id) references plans.conversation (network_id, id),
  constraint earlier_words_have_reason check (length(trim(reason)) > 0)
);
comment on table plans.earlier_words is 'What a conversation said before it was amended, and why it was. Never updated.';
comment on column plans.earlier_words.version is 'The version of the conversation that said this.';

create table plans.noticed (
  network_id      uuid not null,
  id              uuid not null,
  conversation_id uuid not null,
  person_id       uuid not null,
  kind            text not null,
  position        integer not null,
  words           text not null,
  code            text,
  quoted          boolean not null,
  noted_by        uuid not null,
  noted_at        timestamptz not null,
  removed_by      uuid,
  removed_at      timestamptz,
  primary key (network_id, id),
  foreign key (network_id, conversation_id) references plans.conversation (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  constraint noticed_kind_is_known check (kind in ('matters', 'barrier', 'strength')),
  constraint noticed_is_bounded check (length(words) <= 300),
  constraint noticed_says_something check (code is not null or length(trim(words)) > 0),
  constraint noticed_removal_is_whole check ((removed_by is null) = (removed_at is null))
);
comment on table plans.noticed is 'One thing taken from a conversation: what matters most, a barrier, a strength. Taken back rather than deleted.';
comment on column plans.noticed.code is 'Of a barrier that was ticked: a code of plans/domain/barriers.ts; its words are empty.';
comment on column plans.noticed.quoted is 'It stood in the person''s words exactly like this when it was noted.';
create index noticed_by_conversation on plans.noticed (network_id, conversation_id, kind, position) where removed_at is null;
create index noticed_by_person on plans.noticed (network_id, person_id, kind, noted_at desc) where removed_at is null;

create table plans.worry (
  network_id      uuid not null,
  id              uuid not null,
  conversation_id uuid not null,
  person_id       uuid not null,
  episode_id      uuid not null,
  words           text not null,
  noted_by        uuid not null,
  noted_at        timestamptz not null,
  told_whom       text,
  told_by         uuid,
  told_at         timestamptz,
  primary key (network_id, id),
  foreign key (network_id, conversation_id) references plans.conversation (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint worry_has_words check (length(trim(words)) > 0),
  constraint worry_is_bounded check (length(words) <= 2000),
  constraint worry_telling_is_whole check ((told_whom is null) = (told_at is null) and (told_whom is null) = (told_by is null))
);
comment on table plans.worry is 'Something about a person''s safety that worried whoever listened, and whom they told. Written once; read by the whole team, whoever may read the conversation.';
comment on column plans.worry.told_whom is 'Null: nobody has been told yet.';
create index worry_by_conversation on plans.worry (network_id, conversation_id, noted_at);
create index worry_not_told on plans.worry (network_id, person_id) where told_at is null;

grant usage on schema plans to kith_app;
grant execute on function plans.reader() to kith_app;
grant select, insert, update on plans.conversation, plans.noticed, plans.worry to kith_app;
grant select, insert on plans.earlier_words to kith_app;

-- `reaches_practice(null)` holds only for those who are not limited to practices: practice staff read none of it.
alter table plans.conversation enable row level security;
create policy conversation_within_reach on plans.conversation to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(null)
    and (readers <> 'writer' or written_by = plans.reader()))
  with check (network_id = any (platform.networks()) and (readers <> 'writer' or written_by = plans.reader()));

-- What comes from a conversation is seen by whoever sees the conversation: the policy above holds in these too.
alter table plans.earlier_words enable row level security;
create policy earlier_words_within_reach on plans.earlier_words to kith_app
  using (network_id = any (platform.networks()) and exists (
    select from plans.conversation c where c.network_id = earlier_words.network_id and c.id = earlier_words.conversation_id))
  with check (network_id = any (platform.networks()));
alter table plans.noticed enable row level security;
create policy noticed_within_reach on plans.noticed to kith_app
  using (network_id = any (platform.networks()) and exists (
    select from plans.conversation c where c.network_id = noticed.network_id and c.id = noticed.conversation_id))
  with check (network_id = any (platform.networks()));

alter table plans.worry enable row level security;
create policy worry_within_reach on plans.worry to kith_app
  using (network_id = any (platform.networks()) and platform.reaches_practice(null))
  with check (network_id = any (platform.networks()));

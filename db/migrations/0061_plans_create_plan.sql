-- Owner: plans. The plan of an episode, as the person would read it.
set local lock_timeout = '2s';

create table plans.plan (
  network_id   uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  episode_id   uuid not null,
  what_matters text not null default '',
  good_at      text not null default '',
  review_on    date,
  edition      integer not null default 0,
  says_since   integer not null default 0,
  version      integer not null default 1,
  changed_by   uuid not null,
  changed_at   timestamptz not null,
  primary key (network_id, id),
  unique (network_id, episode_id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint plan_words_are_bounded check (length(what_matters) <= 4000 and length(good_at) <= 4000),
  constraint plan_says_since_an_edition check (says_since <= edition)
);
comment on table plans.plan is 'What a person and their link worker mean to do in one episode. Retention: with the episode.';
comment on column plans.plan.review_on is 'Day on which they talk again (Europe/London).';
comment on column plans.plan.edition is 'Raised by one with every change to the plan, its goals or its actions; each is kept in plans.edition.';
comment on column plans.plan.says_since is 'The last edition that changed what the plan says. Later ones only recorded how it went.';
comment on column plans.plan.version is 'Of what matters, strengths and the review day; goals and actions have their own.';
create index plan_by_person on plans.plan (network_id, person_id, changed_at desc);

create table plans.goal (
  network_id  uuid not null,
  id          uuid not null,
  plan_id     uuid not null,
  person_id   uuid not null,
  episode_id  uuid not null,
  position    integer not null,
  words       text not null,
  quoted      boolean not null,
  result      text,
  comment     text,
  resulted_by uuid,
  resulted_at timestamptz,
  version     integer not null default 1,
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, plan_id) references plans.plan (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  foreign key (network_id, episode_id) references referrals.episode (network_id, id),
  constraint goal_has_words check (length(trim(words)) > 0),
  constraint goal_is_bounded check (length(words) <= 500 and length(comment) <= 1000),
  constraint goal_result_is_known check (result in ('achieved', 'partly', 'not', 'dropped')),
  constraint goal_result_is_whole check ((result is null) = (resulted_at is null) and (result is null) = (resulted_by is null))
);
comment on table plans.goal is 'Something a person wants, in their words, and what became of it.';
comment on column plans.goal.quoted is 'The words stood exactly like this in a conversation.';
comment on column plans.goal.result is 'Null: still wanted. dropped: they no longer want it, which is not a failure.';
create index goal_by_plan on plans.goal (network_id, plan_id, position);
create index goal_by_episode on plans.goal (network_id, episode_id, position);

create table plans.action (
  network_id uuid not null,
  id         uuid not null,
  goal_id    uuid not null,
  plan_id    uuid not null,
  person_id  uuid not null,
  position   integer not null,
  words      text not null,
  who        text not null,
  who_name   text,
  by_on      date,
  state      text not null default 'open',
  version    integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (network_id, id),
  foreign key (network_id, goal_id) references plans.goal (network_id, id),
  foreign key (network_id, plan_id) references plans.plan (network_id, id),
  foreign key (network_id, person_id) references people.person (network_id, id),
  constraint action_has_words check (length(trim(words)) > 0),
  constraint action_is_bounded check (length(words) <= 500 and length(who_name) <= 100),
  constraint action_who_is_known check (who in ('person', 'link-worker', 'someone-else')),
  constraint action_someone_else_is_named check ((who = 'someone-else') = (who_name is not null)),
  constraint action_state_is_known check (state in ('open', 'done', 'dropped'))
);
comment on table plans.action is 'A step towards a goal: who does it, and by when.';
comment on column plans.action.by_on is 'Day by which it is meant to be done (Europe/London); null: when they can.';
create index action_by_plan on plans.action (network_id, plan_id, goal_id, position);

create table plans.edition (
  network_id uuid not null,
  plan_id    uuid not null,
  number     integer not null,
  says       jsonb not null,
  change     text not null,
  reason     text,
  made_by    uuid not null,
  made_at    timestamptz not null,
  primary key (network_id, plan_id, number),
  foreign key (network_id, plan_id) references plans.plan (network_id, id),
  constraint edition_change_is_known check (change in (
    'words', 'review', 'goal-added', 'goal-changed', 'goal-ended', 'goal-dropped', 'goal-taken-up',
    'action-added', 'action-changed', 'action-done', 'action-dropped', 'action-open-again'))
);
comment on table plans.edition is 'The whole plan as it read after one change, so that every earlier one stays readable. Never updated.';
comment on column plans.edition.says is 'The plan as plans/domain/plan.ts shapes it: words, goals and actions.';
comment on column plans.edition.reason is 'Why it was changed, when it had been agreed before.';

create table plans.agreement (
  network_id  uuid not null,
  plan_id     uuid not null,
  edition     integer not null,
  how         text not null,
  agreed_on   date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (network_id, plan_id, edition, recorded_at),
  foreign key (network_id, plan_id, edition) references plans.edition (network_id, plan_id, number),
  constraint agreement_how_is_known check (how in ('in-person', 'by-phone', 'in-writing', 'with-someone'))
);
comment on table plans.agreement is 'A person agreed to one edition of their plan. Agreeing to a later one is another row.';

grant select, insert, update on plans.plan, plans.goal, plans.action to kith_app;
grant select, insert on plans.edition, plans.agreement to kith_app;

do $$
declare name text;
begin
  foreach name in array array['plan', 'goal', 'action', 'edition', 'agreement'] loop
    execute format('alter table plans.%I enable row level security', name);
    execute format('create policy %I on plans.%I to kith_app using (network_id = any (platform.networks()) and platform.reaches_practice(null)) with check (network_id = any (platform.networks()))', name || '_within_reach', name);
  end loop;
end $$;

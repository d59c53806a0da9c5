-- Owner: platform. Messages that a person settles, and attempts that know which run of a job made them.
set local lock_timeout = '2s';

alter table platform.message
  add column again_from integer not null default 0,
  add column settled_by uuid;
comment on column platform.message.again_from is 'How many attempts there had been when somebody last said to send it again: tries are counted from here.';
comment on column platform.message.settled_by is 'Who said that it was printed or had arrived. Null when the courier said so.';

alter table platform.message_attempt add column run_id uuid;
comment on column platform.message_attempt.run_id is 'The run of the job that made it, so that a run whose commit got no answer knows its own attempt again.';
comment on column platform.message_attempt.outcome is 'delivered, printed, or a code of platform/outbox/courier.ts.';

create index message_by_age on platform.message (network_id, created_at desc, id desc);
-- For messages that nobody is about to send: there should be none.
create index message_unsent on platform.message (created_at) where state in ('waiting', 'sending') and channel <> 'letter';

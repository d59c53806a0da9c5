-- Owner: appointments. A worry that was noted in a conversation is a reason to ask after somebody, as what the referrer wrote is.
set local lock_timeout = '2s';

alter table appointments.welfare_prompt drop constraint welfare_prompt_flags_are_known;
alter table appointments.welfare_prompt add constraint welfare_prompt_flags_are_known
  check (cardinality(flags) > 0 and flags <@ '{safeguarding,adjustments,caution,worry}');

-- Owner: directory. Anybody may say how a scheme that is in the register should read, as they may propose a new one.
set local lock_timeout = '2s';

alter table directory.scheme_proposal add column about_scheme uuid references directory.scheme;
comment on column directory.scheme_proposal.about_scheme is 'The scheme that it puts right; null is a scheme that is not in the register yet.';
alter table directory.scheme_proposal add constraint scheme_proposal_corrects_what_it_is_about
  check (about_scheme is null or scheme_id is null or scheme_id = about_scheme);

-- Owner: directory. What a search that is kept as a gap found in the end.
set local lock_timeout = '2s';

alter table directory.gap add column found text not null default 'nothing';
alter table directory.gap add constraint gap_found_is_known check (found in ('nothing', 'further', 'otherwise'));
alter table directory.gap drop constraint gap_pkey;
alter table directory.gap add primary key (searched_on, words, near, found);
comment on column directory.gap.found is 'What there was when less was asked: nothing; only far away (further); near, but at another time, cost or way (otherwise). Before this was kept: nothing.';

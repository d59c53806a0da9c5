-- Owner: directory. A search can be narrowed to a kind of help without knowing a word for it: what is offered are the
-- terms that most active listings are sorted by, other than those that say for whom they are.
set local lock_timeout = '2s';

create table directory.need (
  term_id  uuid primary key references directory.taxonomy_term,
  name     text not null,
  listings integer not null
);
comment on table directory.need is 'What active listings help with, by the terms that they are sorted by: counted every hour, so that the search offers what there is.';
create index need_by_listings on directory.need (listings desc);
grant select, insert, delete on directory.need to kith_app;

create trigger need_marks_words after insert or update or delete on directory.need
  for each statement execute function directory.mark_words();
comment on function directory.mark_words() is 'Says that the words that editors keep, or what a search offers to choose from, are others now.';
comment on table directory.words_mark is 'One row: another mark with every change of the words that editors keep, and of what a search offers to choose from.';

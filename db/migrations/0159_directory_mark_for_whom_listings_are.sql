-- Owner: directory. For whom listings are is offered on every page of results, and counted once an hour. The mark that
-- comes with whatever a search finds says now when it was counted again, so that nobody asks for it before.
set local lock_timeout = '2s';

create trigger audience_marks_words after insert or update or delete on directory.audience
  for each statement execute function directory.mark_words();
comment on function directory.mark_words() is 'Says that the words that editors keep, or for whom listings are, are others now.';
comment on table directory.words_mark is 'One row: another mark with every change of the words that editors keep, and of for whom listings are.';

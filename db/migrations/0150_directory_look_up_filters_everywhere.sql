-- Owner: directory. What can be had everywhere is looked for with every search at a place. With filters as well, the index of
-- all listings was read for it, because this one had only words: eight times as long at half a million.
set local lock_timeout = '2s';

drop index directory.service_search_everywhere_by_words;
create index service_search_everywhere_by_words on directory.service_search using gin (search, facets)
  with (gin_pending_list_limit = 1024) where facets && '{national,remote}'::text[];

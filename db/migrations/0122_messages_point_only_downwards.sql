-- Owner: messages. The outbox is below the modules and keeps its own house: they name its messages without holding on to them.
set local lock_timeout = '2s';

alter table messages.reply drop constraint reply_network_id_message_id_fkey;
alter table appointments.reminder drop constraint reminder_network_id_message_id_fkey;

alter function platform.network_of_message(uuid) set search_path = pg_catalog;
alter function appointments.network_of_link(text) set search_path = pg_catalog;
alter function messages.networks_of_number(text) set search_path = pg_catalog;
alter function messages.network_for_unknown() set search_path = pg_catalog;

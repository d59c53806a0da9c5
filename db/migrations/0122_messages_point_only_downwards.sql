-- Owner: messages. The outbox is below the modules and keeps its own house: they name its messages without holding on to them.
set local lock_timeout = '2s';

alter table messages.reply drop constraint reply_network_id_message_id_fkey;
alter table appointments.reminder drop constraint reminder_network_id_message_id_fkey;

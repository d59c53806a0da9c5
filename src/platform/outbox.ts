/** Letters, texts and emails: written in the work that causes them, sent after it is saved. */
export { couriersFor } from './outbox/couriers.ts';
export type { Channel, Message, MessageId, MessageState } from './outbox/message.ts';
export {
  attemptsOf,
  linesPerPage,
  messageOf,
  messagesAbout,
  messagesOfPerson,
  outboxLines,
  outboxNeeds,
} from './outbox/read.ts';
export type { MessageAttempt, OutboxLine } from './outbox/read.ts';
export { requeueForgotten } from './outbox/requeue.ts';
export { sendingJob } from './outbox/send-message.ts';
export { sayArrived, sayPrinted, sendAgain } from './outbox/settle.ts';
export type { Settling } from './outbox/settle.ts';
export { writeMessage } from './outbox/write-message.ts';
export type { NewMessage } from './outbox/write-message.ts';

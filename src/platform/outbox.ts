/** Letters, texts and emails: written in the work that causes them, sent after it is saved. */
export { couriersFor } from './outbox/couriers.ts';
export type { Channel, Message, MessageId, MessageState } from './outbox/message.ts';
export {
  attemptsOf,
  lastMessagesAbout,
  linesPerPage,
  messageOf,
  messagesAbout,
  messagesOfPerson,
  outboxLines,
  outboxNeeds,
} from './outbox/read.ts';
export type { MessageAttempt, OutboxLine } from './outbox/read.ts';
export { lastTextTo } from './outbox/last-text.ts';
export { requeueForgotten } from './outbox/requeue.ts';
export { sendingJobs } from './outbox/send-message.ts';
export { sayArrived, sayPrinted, sendAgain } from './outbox/settle.ts';
export type { Settling } from './outbox/settle.ts';
export { comparable } from './outbox/address.ts';
export { blockAddress, blocksOf, unblockAddress } from './outbox/blocked.ts';
export type { Block } from './outbox/blocked.ts';
export { firstLinkIn, nameIn, newLinkName, sealedLink, withHiddenLinks } from './outbox/sealed-links.ts';
export type { Sealing } from './outbox/sealed-links.ts';
export { networkOfMessage, takeReceipt } from './outbox/take-receipt.ts';
export { receiptStatuses } from './outbox/receipt.ts';
export { withdrawMessages } from './outbox/withdraw.ts';
export { writeMessage, writeMessages } from './outbox/write-message.ts';
export type { NewMessage } from './outbox/write-message.ts';

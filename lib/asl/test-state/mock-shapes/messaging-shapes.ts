import { list, type Members, number, object, texts } from './shape';

/** API references of EventBridge, SQS and SNS. */
export const messagingShapes: Members = {
  'events:putEvents': object({
    FailedEntryCount: number,
    Entries: list(object(texts('EventId', 'ErrorCode', 'ErrorMessage'))),
  }),
  'sqs:sendMessage': object(
    texts('MD5OfMessageBody', 'MD5OfMessageAttributes', 'MD5OfMessageSystemAttributes', 'MessageId', 'SequenceNumber'),
  ),
  'sns:publish': object(texts('MessageId', 'SequenceNumber')),
};

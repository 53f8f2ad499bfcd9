import { list, type Members, map, number, object, text, texts } from './shape';

/** API references of EventBridge, SQS and SNS. */
export const messagingShapes: Members = {
  'events:putEvents': object({
    FailedEntryCount: number,
    Entries: list(object(texts('EventId', 'ErrorCode', 'ErrorMessage'))),
  }),
  'sqs:sendMessage': object(
    texts('MD5OfMessageBody', 'MD5OfMessageAttributes', 'MD5OfMessageSystemAttributes', 'MessageId', 'SequenceNumber'),
  ),
  'sqs:receiveMessage': object({
    Messages: list(
      object({
        ...texts('MessageId', 'ReceiptHandle', 'MD5OfBody', 'Body', 'MD5OfMessageAttributes'),
        Attributes: map(text),
        MessageAttributes: map(
          object({ ...texts('StringValue', 'BinaryValue', 'DataType'), StringListValues: list(text) }, ['DataType']),
        ),
      }),
    ),
  }),
  'sns:publish': object(texts('MessageId', 'SequenceNumber')),
};

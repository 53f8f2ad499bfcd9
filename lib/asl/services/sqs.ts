import { digestHex } from '@/lib/kernel/digest';
import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { answered, failed, type Service } from './service';

export const sqsNames = { optimized: 'SQS', client: 'AmazonSQS', sdk: 'Sqs' } as const;

/** Queues of the scenario, by the last part of their address (API reference of SQS, "SendMessage"). */
export const sqs: Service = (request) => {
  if (request.api !== 'sendMessage') return null;
  const { QueueUrl, MessageBody, MessageGroupId, MessageAttributes } = request.parameters;
  const name = String(QueueUrl).split('/').at(-1) ?? '';
  if (!Object.hasOwn(request.state.queues, name)) {
    return failed(sqsNames, request, {
      exception: 'QueueDoesNotExistException',
      code: 'AWS.SimpleQueueService.NonExistentQueue',
      message: 'The specified queue does not exist for this wsdl version.',
    });
  }
  const fifo = name.endsWith('.fifo');
  if (fifo && typeof MessageGroupId !== 'string') {
    return failed(sqsNames, request, {
      exception: request.style === 'sdk' ? 'SqsException' : 'AmazonSQSException',
      code: 'MissingParameter',
      message: 'The request must contain the parameter MessageGroupId.',
    });
  }
  const body = messageText(MessageBody);
  const message = {
    id: request.newId(),
    body,
    ...(typeof MessageGroupId === 'string' ? { groupId: MessageGroupId } : {}),
    ...(isJsonObject(MessageAttributes) ? { attributes: MessageAttributes } : {}),
  };
  const output: JsonObject = { MD5OfMessageBody: digestHex('MD5', body), MessageId: message.id };
  return answered(output, [{ of: 'queue', name, message }]);
};

/** Optimized integrations take any JSON where the API takes a text, and send it as JSON text. */
export const messageText = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

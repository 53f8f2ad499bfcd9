import { isJsonObject } from '@/lib/kernel/json';
import { formatTimestamp } from '../timestamp';
import { answered, failed, type Service, type ServiceRequest } from './service';
import type { Publication, ServiceChange } from './service-state';
import { messageText } from './sqs';

const names = { optimized: 'SNS', client: 'AmazonSNS', sdk: 'Sns' } as const;

/** Topics of the scenario, by the name in their ARN (API reference of SNS, "Publish"). */
export const sns: Service = (request) => {
  if (request.api !== 'publish') return null;
  const { TopicArn, TargetArn, Message, Subject, MessageGroupId } = request.parameters;
  const arn = String(TopicArn ?? TargetArn);
  const name = arn.split(':').at(-1) ?? '';
  const topic = Object.hasOwn(request.services.topics ?? {}, name) ? request.services.topics?.[name] : undefined;
  if (!topic) {
    const message = 'Topic does not exist';
    return failed(names, request, { exception: 'NotFoundException', code: 'NotFound', status: 404, message });
  }
  const invalid = (why: string) =>
    failed(names, request, {
      exception: 'InvalidParameterException',
      code: 'InvalidParameter',
      message: `Invalid parameter: ${why}`,
    });
  const text = messageText(Message);
  if (text === '') return invalid('Empty message');
  if (name.endsWith('.fifo') && typeof MessageGroupId !== 'string') {
    return invalid('The MessageGroupId parameter is required for FIFO topics');
  }
  const message: Publication = {
    id: request.newId(),
    message: text,
    deliveredTo: topic.subscriptions.map(({ endpoint }) => endpoint),
    ...(typeof Subject === 'string' ? { subject: Subject } : {}),
    ...(typeof MessageGroupId === 'string' ? { groupId: MessageGroupId } : {}),
  };
  const published: ServiceChange = { of: 'topic', name, message };
  const queued = topic.subscriptions.flatMap(({ protocol, endpoint, raw }) =>
    protocol === 'sqs' ? toQueue(request, endpoint, raw ? text : notification(request, arn, message)) : [],
  );
  return answered({ MessageId: message.id }, [published, ...queued]);
};

/** What a queue that subscribes, or that a rule names, is sent; nothing where the scenario has no such queue. */
export function toQueue(request: ServiceRequest, arn: string, body: string): ServiceChange[] {
  const name = arn.split(':').at(-1) ?? '';
  if (!Object.hasOwn(request.state.queues, name)) return [];
  return [{ of: 'queue', name, message: { id: request.newId(), body } }];
}

/** Developer guide of SNS, "Amazon SNS message formats": without raw delivery a queue gets this around the message. */
function notification(request: ServiceRequest, arn: string, { id, message, subject }: Publication): string {
  const { MessageAttributes } = request.parameters;
  return JSON.stringify({
    Type: 'Notification',
    MessageId: id,
    TopicArn: arn,
    ...(subject === undefined ? {} : { Subject: subject }),
    Message: message,
    Timestamp: formatTimestamp(request.now),
    ...(isJsonObject(MessageAttributes) ? { MessageAttributes } : {}),
  });
}

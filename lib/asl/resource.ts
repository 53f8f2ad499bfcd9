/** How a Task calls (developer guide, "Service integration patterns"). */
export type CallPattern = 'request-response' | 'sync' | 'waitForTaskToken';

/** A Task's `Resource`, taken apart. */
export type Resource =
  /** A function's own ARN: the old form, with history events of its own. */
  | { readonly kind: 'function'; readonly arn: string }
  | { readonly kind: 'activity'; readonly arn: string }
  | {
      readonly kind: 'service';
      /** `lambda`, `aws-sdk:s3`, as history shows it. */
      readonly type: string;
      /** `invoke`, `startExecution.sync:2`: the action with its pattern. */
      readonly action: string;
      readonly pattern: CallPattern;
    };

/** Recorded: the account may be a word, as in the guide's examples (`your-account-id`). */
const functionArn = /^arn:aws[\w-]*:lambda:[\w-]*:[\w-]+:function:[^\s]+$/;
const activityArn = /^arn:aws[\w-]*:states:[\w-]+:\d{12}:activity:[^\s]+$/;
const serviceArn =
  /^arn:aws[\w-]*:states:[\w-]*:\d*:((?:aws-sdk:)?[\w-]+):([\w-]+)((?:\.sync(?::2)?|\.waitForTaskToken)?)$/;

/** Null where the text is no resource a Task can call. */
export function parseResource(text: string): Resource | null {
  if (functionArn.test(text)) return { kind: 'function', arn: text };
  if (activityArn.test(text)) return { kind: 'activity', arn: text };
  const [, type, name, suffix = ''] = serviceArn.exec(text) ?? [];
  if (type === undefined || name === undefined) return null;
  const pattern: CallPattern = suffix.startsWith('.sync') ? 'sync' : suffix ? 'waitForTaskToken' : 'request-response';
  return { kind: 'service', type, action: name + suffix, pattern };
}

/** A worker or somebody outside answers, and must show now and then that they are still there. */
export function takesHeartbeats(resource: Resource): boolean {
  return resource.kind === 'activity' || (resource.kind === 'service' && resource.pattern === 'waitForTaskToken');
}

/** The name that AWS's causes give the called thing. */
export function causeName(resource: Resource): string {
  return resource.kind === 'service' ? resource.type : resource.arn;
}

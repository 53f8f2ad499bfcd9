import { util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  return get({ key: { id: ctx.args.id } });
}

export function response(ctx) {
  if (!ctx.result) util.error('There is no such concert.', 'NotFound');
  return { ...ctx.result, seatsLeft: ctx.result.seatsLeft ?? 0 };
}

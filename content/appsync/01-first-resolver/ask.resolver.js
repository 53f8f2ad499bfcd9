export function request() {
  return { operation: 'Invoke', payload: {} };
}

export function response(ctx) {
  return ctx.result;
}

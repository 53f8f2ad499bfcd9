import type { Json, JsonObject } from '@/lib/kernel/json';
import type { Service, ServiceReply, ServiceRequest } from './service';

/**
 * Addresses of the scenario, for HTTP tasks and for API Gateway. A status of 400 or above fails the task, with the body as
 * cause (recorded for API Gateway; developer guide, "Call HTTPS APIs").
 */
export const http: Service = (request) =>
  request.api === 'invoke'
    ? call(request, String(request.parameters.ApiEndpoint), (status) => `States.Http.StatusCode.${status}`)
    : null;

export const apiGateway: Service = (request) => {
  const { ApiEndpoint, Stage, Path } = request.parameters;
  const path = typeof Path === 'string' ? Path.replace(/^\//, '') : undefined;
  const parts = [ApiEndpoint, Stage, path].filter((part) => typeof part === 'string' && part !== '');
  return request.api === 'invoke'
    ? call(request, `https://${parts.join('/')}`, (status) => `ApiGateway.${status}`)
    : null;
};

function call(
  { parameters, services }: ServiceRequest,
  address: string,
  errorOf: (status: number) => string,
): ServiceReply {
  const endpoints = services.endpoints ?? {};
  const key = [`${String(parameters.Method)} ${address}`, address].find((each) => Object.hasOwn(endpoints, each));
  const { status, body, headers, seconds } = (key === undefined ? undefined : endpoints[key]) ?? nothingThere;
  if (status >= 400) return { kind: 'failed', error: errorOf(status), cause: textOf(body), seconds };
  const output: JsonObject = {
    Headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    ResponseBody: body,
    StatusCode: status,
    StatusText: statusTexts[status] ?? '',
  };
  return { kind: 'answered', output, seconds };
}

const nothingThere = { status: 404, body: { message: 'Not Found' }, headers: {}, seconds: 0 } as const;
const statusTexts: Readonly<Record<number, string>> = { 200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No Content' };

const textOf = (body: Json): string => (body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body));

import { z } from 'zod';
import { JsonSchema } from '@/lib/kernel/json-schema';
import { MockListSchema, MocksSchema } from '../mocks';

const name = z.string().min(1).max(256);
const byName = <T extends z.ZodType>(entry: T) => z.record(name, entry);

/** `key`: the partition key, and the sort key where there is one. Items are in DynamoDB's typed JSON. */
const TableSchema = z.strictObject({
  key: z.array(name).min(1).max(2),
  items: z.array(z.record(name, JsonSchema)).max(10_000).default([]),
});

/** A name that ends with `.fifo` makes a FIFO queue or topic, as with AWS. */
const QueueSchema = z.strictObject({ messages: z.array(z.string()).max(10_000).default([]) });

const TopicSchema = z.strictObject({
  subscriptions: z
    .array(z.strictObject({ protocol: z.string(), endpoint: z.string(), raw: z.boolean().optional() }))
    .max(1000)
    .default([]),
});

const BusSchema = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        name,
        pattern: z.record(z.string(), JsonSchema),
        targets: z.array(z.string()).max(5).default([]),
      }),
    )
    .max(300)
    .default([]),
});

/** How a job or container goes once it was taken: how long, and whether it exits with 0. */
const JobSchema = z.strictObject({
  seconds: z.number().min(0).default(0),
  exitCode: z.number().int().default(0),
  reason: z.string().max(1024).optional(),
});

/** Another state machine, run by the same engine when a Task starts it. */
const StateMachineSchema = z.strictObject({
  definition: z.union([z.string().max(1_048_576), z.record(z.string(), JsonSchema)]),
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  mocks: MocksSchema.default({}),
});

/** Who takes the tasks of an activity; without a worker nobody does. What comes of a task, the state's mocks say. */
const ActivitySchema = z.strictObject({
  deleted: z.boolean().optional(),
  worker: z
    .strictObject({ name: z.string().max(80).optional(), takesAfterSeconds: z.number().min(0).default(0) })
    .optional(),
});

const EndpointSchema = z.strictObject({
  status: z.number().int().min(100).max(599).default(200),
  body: JsonSchema.default(null),
  headers: z.record(z.string(), z.string()).default({}),
  seconds: z.number().min(0).default(0),
});

/**
 * Services with a state that tasks change and one can look at. A kind of service that is listed answers its calls, and
 * knows nothing but what is listed; one that is not listed stays with the mocks. Where a state has mocks, they win.
 */
export const ServicesSchema = z.strictObject({
  functions: byName(MockListSchema).optional(),
  tables: byName(TableSchema).optional(),
  queues: byName(QueueSchema).optional(),
  topics: byName(TopicSchema).optional(),
  buses: byName(BusSchema).optional(),
  /** AWS Batch, by job definition. */
  jobDefinitions: byName(JobSchema).optional(),
  /** ECS, by task definition family. */
  taskDefinitions: byName(JobSchema).optional(),
  stateMachines: byName(StateMachineSchema).optional(),
  activities: byName(ActivitySchema).optional(),
  /** HTTP tasks and API Gateway, by `METHOD address` or by address alone. */
  endpoints: byName(EndpointSchema).optional(),
  /** Roles in `Credentials` that the machine's own role may not assume. */
  deniedRoles: z.array(z.string()).max(100).optional(),
});
export type Services = z.infer<typeof ServicesSchema>;

import { z } from 'zod';
import { BaseScenarioSchema } from '@/lib/kernel/scenario';
import { MocksSchema } from './mocks';
import { ServicesSchema } from './services/services-schema';

/** StopExecution, called from outside. At the same instant, what the execution has to do comes first. */
export const StopSchema = z.strictObject({
  atSeconds: z.number().min(0),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});
export type Stop = z.infer<typeof StopSchema>;

/** RedriveExecution, so long after an unsuccessful end. */
const RedriveSchema = z.strictObject({ afterSeconds: z.number().min(0).max(1_209_600).default(0) });

/** Budgets are counts, so a phone and the server end a run at the same place. */
export const LimitsSchema = z.strictObject({
  /** State entries, attempts and evaluations together. */
  steps: z.number().int().min(1).max(1_000_000).default(200_000),
  /** AWS allows a Standard execution 25,000; the event that reaches the limit fails the execution. */
  historyEvents: z.number().int().min(1).max(1_000_000).default(25_000),
  /** How many events of the children of distributed Maps a run shows. Past it they are only counted. */
  childEvents: z.number().int().min(0).max(1_000_000).default(10_000),
  /** AWS's limit on a payload, UTF-8 bytes. */
  payloadBytes: z.number().int().min(1).max(262_144).default(262_144),
});
export type Limits = z.infer<typeof LimitsSchema>;

/** `documents.definition` is the state machine, JSON text. */
export const AslScenarioSchema = BaseScenarioSchema.extend({
  engine: z.literal('asl'),
  documents: z.strictObject({ definition: z.string().max(1_048_576) }),
  /** STANDARD unless it says otherwise. The type bounds how long an execution lives and what its tasks may wait for. */
  type: z.enum(['STANDARD', 'EXPRESS']).optional(),
  mocks: MocksSchema.default({}),
  services: ServicesSchema.optional(),
  stop: StopSchema.optional(),
  /** One for each unsuccessful end, in order. Only a Standard execution can be redriven. */
  redrives: z.array(RedriveSchema).max(100).optional(),
  limits: LimitsSchema.prefault({}),
});
export type AslScenario = z.infer<typeof AslScenarioSchema>;
/** As written in a file or a link, before defaults. */
export type AslScenarioInput = z.input<typeof AslScenarioSchema>;

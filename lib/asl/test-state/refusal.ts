import { err, type Result } from '@/lib/kernel/result';

/** How TestState refuses a request, in AWS's words. */
export type TestStateRefusal = {
  readonly code: 'ValidationException' | 'InvalidDefinition' | 'InvalidExecutionInput';
  readonly message: string;
};

export const refuse = (message: string): Result<never, TestStateRefusal> =>
  err({ code: 'ValidationException', message });

export const refuseDefinition = (message: string): Result<never, TestStateRefusal> =>
  err({ code: 'InvalidDefinition', message });

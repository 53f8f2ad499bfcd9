import type { AslScenario } from '@/lib/asl/scenario';

const definition = `{
  "StartAt": "CallService",
  "States": {
    "CallService": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {
        "FunctionName": "my-function",
        "Payload.$": "$"
      },
      "OutputPath": "$.Payload",
      "End": true
    }
  }
}
`;

/** An empty machine is one task that answers: the least there is to fail, retry and catch. */
export const starter: AslScenario = {
  engine: 'asl',
  version: 1,
  profile: 'observed',
  title: 'My machine',
  documents: { definition },
  input: { id: 1 },
  files: {},
  seed: 1,
  startTime: '2026-01-01T00:00:00.000Z',
  mocks: { CallService: ['ok:{"done":true}@0.5'] },
  limits: { steps: 200_000, historyEvents: 25_000, childEvents: 10_000, payloadBytes: 262_144 },
};

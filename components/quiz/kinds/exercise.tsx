import { FacePlace } from '@/components/sandbox/shared/face-place';
import { assertNever } from '@/lib/kernel/assert-never';
import type { ProofScenario } from '../proof-scenario';
import type { ExerciseProps } from './exercise-frame';

const asl = () => import('./asl-exercise').then((module) => module.AslExercise);
const appsync = () => import('./appsync-exercise').then((module) => module.AppSyncExercise);
const authModes = () => import('./auth-modes-exercise').then((module) => module.AuthModesExercise);

type Props = Omit<ExerciseProps<ProofScenario>, 'scenario'> & { readonly scenario: ProofScenario };
const place = { className: 'place-run', says: 'The editor appears here.' };

/** The editors and the run of a simulation, in its own engine's face and its own chunk. */
export function Exercise({ scenario, ...rest }: Props) {
  switch (scenario.engine) {
    case 'asl':
      return <FacePlace {...place} load={asl} props={{ scenario, ...rest }} />;
    case 'appsync':
      return <FacePlace {...place} load={appsync} props={{ scenario, ...rest }} />;
    case 'auth-modes':
      return <FacePlace {...place} load={authModes} props={{ scenario, ...rest }} />;
    default:
      return assertNever(scenario);
  }
}

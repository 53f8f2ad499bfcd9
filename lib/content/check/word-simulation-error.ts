import 'server-only';
import { assertNever } from '@/lib/kernel/assert-never';
import type { Item, SimulationError, TextPlace } from '@/lib/quiz';

export type WordedProofError = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly fix: string;
};

/** Why a simulation does not judge as it should: where, and what to do. */
export function wordSimulationError(item: Item, error: SimulationError): WordedProofError {
  const mode = item.kind === 'simulation' ? item.mode : 'edit';
  const parts = item.kind === 'simulation' ? (item.mode === 'edit' ? item.judges : item.mutants) : [];
  const list = mode === 'edit' ? 'judges' : 'mutants';
  const judge = (id: string) => (id === 'ends' ? ['ends'] : [list, parts.findIndex((part) => part.id === id)]);
  switch (error.code) {
    case 'unknown-text':
      return {
        path: pathOf(error.place, error.text),
        message: `"${error.text}" is nothing that this text could replace.`,
        fix: wordPlace(error.place),
      };
    case 'judge-scenario':
      return {
        path: judge(error.judge),
        message: `With the changes of "${error.judge}" the start is no scenario: ${error.message}`,
        fix: 'Correct what it changes.',
      };
    case 'not-one-change':
      return {
        path: judge(error.mutant),
        message: `The mutant "${error.mutant}" must differ in one way.`,
        fix: 'Give it either "mutation", a wrong rule of the engine, or "documents", a wrong definition.',
      };
    case 'unknown-mutation':
      return {
        path: [...judge(error.mutant), 'mutation'],
        message: `The engine has no mutation "${error.mutation}".`,
        fix: "Name a key of its table of mutations (`mutations` in the engine's index).",
      };
    case 'mutant-refused':
      return {
        path: judge(error.mutant),
        message: `The engine refuses the documents of "${error.mutant}", so anything tells it from the right workflow.`,
        fix: 'Make them valid: wrong in what they do, not in how they are written.',
      };
    case 'start-meets-all':
      return {
        path: ['start'],
        message: 'What the learner starts from already earns everything, so there is nothing to do.',
        fix: `Make it fail at least one of the ${list}.`,
      };
    case 'solution-fails':
      return {
        path: ['solution'],
        message: `The solution does not meet "${error.judge}": ${error.says}`,
        fix: mode === 'edit' ? 'Correct the solution or the judge.' : 'Correct the solution, the mutant or "ends".',
      };
    case 'solution-unreadable':
      return {
        path: ['solution', error.text],
        message: `The solution cannot be read: ${error.message}`,
        fix: 'Correct it.',
      };
    case 'unknown-judge':
      return {
        path: ['wrong', error.wrong, 'fails'],
        message: `There is no "${error.judge}" that could refuse it.`,
        fix: `Name ids of "${list}"${mode === 'edit' ? '' : ', or "ends"'}.`,
      };
    case 'wrong-solution-meets':
      return {
        path: ['wrong', error.wrong],
        message: `This wrong solution meets "${error.judge}".`,
        fix: `Sharpen that one of the ${list}, or correct "fails".`,
      };
    default:
      return assertNever(error);
  }
}

function pathOf(place: TextPlace, text: string): readonly PropertyKey[] {
  switch (place.in) {
    case 'edits':
    case 'writes':
      return [place.in];
    case 'solution':
      return ['solution', text];
    case 'wrong':
      return ['wrong', place.index, 'texts', text];
    case 'mutants':
      return ['mutants', place.index, 'documents', text];
    default:
      return assertNever(place);
  }
}

function wordPlace(place: TextPlace): string {
  switch (place.in) {
    case 'edits':
      return 'Name documents of the start.';
    case 'writes':
      return 'Name "input", "mocks" or documents of the start.';
    case 'solution':
    case 'wrong':
      return 'Write only what the learner writes: what "edits" (or "writes") names.';
    case 'mutants':
      return 'Name documents of the start that the learner does not write.';
    default:
      return assertNever(place);
  }
}

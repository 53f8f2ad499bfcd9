import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import { type Behaviours, specified } from '../behaviours';
import { type OperandType, operators } from '../choice/operators';
import { testRule } from '../choice/test-rule';
import type { ChoiceTest } from '../definition';
import { runtimeFault, stopped } from '../fault';
import { evaluatePathField } from '../jsonpath/evaluate';
import { matchesSimpleRegex } from './matches-simple-regex';

const cellsPerStep = 256;

/** Wrong beliefs about Choice: which rule wins, and what a test makes of a value that does not fit. */
export const choiceMutations = {
  'last-true-rule-wins': {
    Choice: (state, entry) => {
      const move = specified.Choice({ ...state, Choices: state.Choices.toReversed() }, entry);
      if (!move.ok || move.value.kind !== 'leave' || typeof move.value.rule !== 'number') return move;
      return ok({ ...move.value, rule: state.Choices.length - 1 - move.value.rule });
    },
  },
  'missing-variable-is-false': {
    choiceRule: (test, input, entry) => {
      const holds = testRule(test, input, entry);
      return !holds.ok && holds.error.kind === 'runtime' ? ok(false) : holds;
    },
  },
  'wrong-type-fails': {
    choiceRule: (test, input, entry) => {
      const holds = testRule(test, input, entry);
      const wanted = operandOf(test);
      if (!holds.ok || wanted === undefined || test.Variable === undefined) return holds;
      const value = evaluatePathField(test.Variable, input, entry);
      if (!value.ok || isOfType(value.value, wanted)) return holds;
      return err(runtimeFault(`The value of ${test.Variable} is not a ${wanted}.`));
    },
  },
  'string-matches-is-a-regex': {
    choiceRule: (test, input, entry) => {
      const { StringMatches: pattern, Variable: variable } = test;
      if (typeof pattern !== 'string' || variable === undefined) return testRule(test, input, entry);
      const value = evaluatePathField(variable, input, entry);
      if (!value.ok) return value;
      if (typeof value.value !== 'string') return ok(false);
      // The table has a cell for each character and each part of the pattern.
      if (!entry.charge(Math.ceil((value.value.length * pattern.length) / cellsPerStep))) return err(stopped);
      return ok(matchesSimpleRegex(value.value, pattern));
    },
  },
} satisfies Readonly<Record<string, Partial<Behaviours>>>;

/** The type that the test's comparison asks for; undefined for And, Or, Not and the `Is…` tests. */
function operandOf(test: ChoiceTest): Exclude<OperandType, 'flag'> | undefined {
  const found = Object.entries(operators).find(([name]) => name in test || `${name}Path` in test)?.[1].operand;
  return found === 'flag' ? undefined : found;
}

function isOfType(value: Json, wanted: Exclude<OperandType, 'flag'>): boolean {
  return typeof value === (wanted === 'timestamp' ? 'string' : wanted);
}

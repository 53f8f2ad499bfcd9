import type { Json } from '@/lib/kernel/json';
import { err, ok } from '@/lib/kernel/result';
import type { ChoiceTest } from '../definition';
import type { Entry, Evaluated } from '../entry';
import { type Fault, runtimeFault, stopped } from '../fault';
import { evaluatePath, evaluatePathField } from '../jsonpath/evaluate';
import { parsePath } from '../paths/parse-path';
import type { SelectError } from '../paths/select';
import { operators } from './operators';

/** Is a data-test of a Choice rule true? And, Or and Not look at no more than they need (ASL spec, "Choice State"). */
export function testRule(test: ChoiceTest, input: Json, entry: Entry): Evaluated<boolean> {
  if (!entry.charge(1)) return err(stopped);
  if (test.Not) {
    const inner = entry.rules.choiceRule(test.Not, input, entry);
    return inner.ok ? ok(!inner.value) : inner;
  }
  if (test.And) return anyOf(test.And, false, input, entry);
  if (test.Or) return anyOf(test.Or, true, input, entry);
  return compare(test, input, entry);
}

/** `decisive` as soon as one test gives it, its opposite when none does. */
function anyOf(tests: readonly ChoiceTest[], decisive: boolean, input: Json, entry: Entry): Evaluated<boolean> {
  for (const test of tests) {
    const value = entry.rules.choiceRule(test, input, entry);
    if (!value.ok || value.value === decisive) return value;
  }
  return ok(!decisive);
}

function compare(test: ChoiceTest, input: Json, entry: Entry): Evaluated<boolean> {
  const variable = test.Variable ?? '$';
  const path = parsePath(variable);
  if (!path.ok) return err(runtimeFault(`Invalid path '${variable}'`));
  const value = evaluatePath(path.value, input, entry);
  if (!value.ok) {
    const asksPresence = value.error.code === 'missing' && typeof test.IsPresent === 'boolean';
    return asksPresence ? ok(test.IsPresent === false) : err(choicePathFault(variable, value.error));
  }
  for (const [name, operator] of Object.entries(operators)) {
    if (name in test) return ok(operator.holds(value.value, test[name] as Json));
    const operandPath = test[`${name}Path`];
    if (operator.hasPath && typeof operandPath === 'string') {
      const operand = evaluatePathField(operandPath, input, entry);
      if (!operand.ok) return err(choicePathFault(operandPath, operand.error));
      return ok(operator.holds(value.value, operand.value));
    }
  }
  return ok(false);
}

/** AWS's words for both sides of a comparison that are not there. */
function choicePathFault(path: string, why: Fault | SelectError): Fault {
  const isBudget = 'kind' in why ? why.kind === 'stopped' : why.code === 'stopped';
  if (isBudget) return stopped;
  return runtimeFault(`Invalid path '${path}': The choice state's condition path references an invalid value.`);
}

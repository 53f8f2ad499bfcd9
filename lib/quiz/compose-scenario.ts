import { isJsonObject, type Json, type JsonObject } from '@/lib/kernel/json';
import { err, ok, type Result } from '@/lib/kernel/result';
import { scanDepth } from '@/lib/kernel/scan';
import type { SimulationItem } from './kinds/simulation';
import type { Scenario } from './published-item';
import { parseScenario } from './templates/parse-scenario';

export type Texts = { readonly [name: string]: string };
/** A text that is not JSON, or not what the engine takes there. */
export type Unreadable = { readonly text: string; readonly message: string };

/** What the learner wrote, as members of a scenario. */
export type Written = { readonly documents: Texts; readonly members: JsonObject };

/** Where mutants are to be killed, `input` and `mocks` are members of the scenario; everything else is a document. */
export function readTexts(item: SimulationItem, texts: Texts): Result<Written, Unreadable> {
  const documents: { [name: string]: string } = {};
  const members: { [name: string]: Json } = {};
  for (const [text, written] of Object.entries(texts)) {
    if (item.mode === 'edit' || (text !== 'input' && text !== 'mocks')) {
      documents[text] = written;
      continue;
    }
    const value = readJson(written);
    if (!value.ok) return err({ text, message: value.error });
    members[text] = value.value;
  }
  return ok({ documents, members });
}

function readJson(text: string): Result<Json, string> {
  const scanned = scanDepth(text);
  if (!scanned.ok) return err(scanned.error.code === 'too-deep' ? 'It is nested too deeply.' : 'It is too long.');
  try {
    // Parsing gives JSON by definition; `any` ends here.
    return ok(JSON.parse(text) as Json);
  } catch {
    return err('It is not JSON.');
  }
}

/** The start with what one judge changes and with what the learner wrote on top. Not yet read by the engine's schema. */
export function composeScenario(start: Scenario, judge: JsonObject, written: Written): JsonObject {
  // A scenario is JSON; its type says more than `Json` can.
  const { checks: _checks, predict: _predict, ...members } = start as unknown as JsonObject;
  const documents = { ...asObject(members.documents), ...asObject(judge.documents), ...written.documents };
  return { ...members, ...judge, ...written.members, engine: start.engine, documents };
}

const asObject = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** The same, read by the engine's schema. */
export function readComposed(start: Scenario, judge: JsonObject, written: Written) {
  return parseScenario(composeScenario(start, judge, written), start.engine);
}

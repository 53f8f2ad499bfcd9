import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { Called, Loaded, Realm, Surroundings } from '@/lib/kernel/interpreter';
import type { Json } from '@/lib/kernel/json';
import { scanDepth } from '@/lib/kernel/scan';
import { createMeter, type Meter, toFault } from './meter';
import { setUpRealm } from './surroundings';

/** A runtime of its own, with its own memory: what one realm fills or breaks, no other one sees. */
export function openRealm(quickJs: QuickJSWASMModule, surroundings: Surroundings): Realm {
  const runtime = quickJs.newRuntime();
  runtime.setMemoryLimit(surroundings.memoryBytes);
  runtime.setMaxStackSize(surroundings.stackBytes);
  const meter = createMeter();
  runtime.setModuleLoader((specifier) => {
    const source = surroundings.modules[specifier];
    return Object.hasOwn(surroundings.modules, specifier) && source !== undefined
      ? source
      : { error: new Error(`There is no module '${specifier}' to import`) };
  });
  const context = runtime.newContext();
  const { read, write } = prepare(context, surroundings, meter);
  // From here on it counts: setting up is ours, not the learner's.
  runtime.setInterruptHandler(meter.tick);
  const modules = new Map<string, QuickJSHandle>();

  const fault = (error: QuickJSHandle): Exclude<Loaded, { kind: 'loaded' }> =>
    error.consume((handle) => toFault(context.dump(handle), meter));

  const load = (specifier: string): Loaded => {
    let exported = modules.get(specifier);
    if (!exported) {
      const evaluated = context.evalCode(surroundings.modules[specifier] ?? '', specifier, { type: 'module' });
      if (evaluated.error) return fault(evaluated.error);
      // A module that awaits at its top level is a promise of its exports.
      const settled = settle(context, evaluated.value);
      if (settled.error) return fault(settled.error);
      exported = settled.value;
      modules.set(specifier, exported);
    }
    const names = context.getOwnPropertyNames(exported, { strings: true, onlyEnumerable: true }).unwrap();
    const exports = names.map((name) => name.consume((handle) => context.getString(handle)));
    return { kind: 'loaded', exports, ticks: meter.used() };
  };

  return {
    load: (specifier, ticks) => {
      meter.allow(ticks);
      return load(specifier);
    },

    call: (specifier, name, argument, ticks): Called => {
      meter.allow(ticks);
      const loaded = load(specifier);
      if (loaded.kind !== 'loaded') return loaded;
      const exported = modules.get(specifier) ?? context.undefined;
      const text = context.newString(JSON.stringify(argument));
      const parsed = text.consume((handle) => context.callFunction(read, context.undefined, handle));
      if (parsed.error) return fault(parsed.error);
      return parsed.value.consume((given): Called => {
        const result = context
          .getProp(exported, name)
          .consume((called) => context.callFunction(called, context.undefined, given));
        if (result.error) return fault(result.error);
        const settled = settle(context, result.value);
        if (settled.error) return fault(settled.error);
        const value = settled.value.consume((handle) => toJson(context, write, handle));
        if ('error' in value) return fault(value.error);
        const after = toJson(context, write, given);
        if ('error' in after) return fault(after.error);
        return { kind: 'returned', value: value.json, argument: after.json, ticks: meter.used() };
      });
    },

    close: () => {
      for (const handle of [...modules.values(), read, write]) handle.dispose();
      context.dispose();
      runtime.dispose();
    },
  };
}

/** What a tick of text is: about as much work as a tick of loop turns. */
const charsPerTick = 10_000;

/** Installs what surrounds the code, and takes the functions that carry values in and out. */
function prepare(context: QuickJSContext, { functions, now, random }: Surroundings, meter: Meter) {
  const setUp = context.unwrapResult(context.evalCode(setUpRealm, 'realm'));
  const clock = context.newFunction('now', () => context.newNumber(now()));
  const chance = context.newFunction('random', () => context.newNumber(random()));
  const charge = context.newFunction('charge', (length) => {
    if (!meter.charge(context.getNumber(length) / charsPerTick)) return context.undefined;
    return { error: context.newError({ name: 'InternalError', message: 'interrupted' }) };
  });
  const crossing = setUp.consume((handle) =>
    context.unwrapResult(context.callFunction(handle, context.undefined, clock, chance, charge)),
  );
  for (const handle of [clock, chance, charge]) handle.dispose();
  const { read, write } = crossing.consume((handle) => ({
    read: context.getProp(handle, 'read'),
    write: context.getProp(handle, 'write'),
  }));
  const host = context.newFunction('host', (name, ...args) => {
    const called = functions[context.getString(name)];
    if (!called) throw new Error('The host has no such function');
    const given: Json[] = [];
    for (const arg of args) {
      const crossed = toJson(context, write, arg);
      if ('error' in crossed) return { error: crossed.error };
      given.push(crossed.json);
    }
    const answer = called(given);
    if (answer.kind === 'throw') {
      return { error: context.newError({ name: answer.name, message: answer.message }) };
    }
    const text = context.newString(JSON.stringify(answer.value));
    return text.consume((handle) => context.callFunction(read, context.undefined, handle));
  });
  host.consume((handle) => context.setProp(context.global, 'host', handle));
  return { read, write };
}

/** What a promise comes to, after every job it waits for; anything else is itself. */
function settle(context: QuickJSContext, handle: QuickJSHandle): Settled {
  const jobs = context.runtime.executePendingJobs();
  if (jobs.error) {
    handle.dispose();
    return { error: jobs.error };
  }
  const state = context.getPromiseState(handle);
  if (state.type === 'fulfilled' && state.notAPromise) return { value: handle };
  handle.dispose();
  if (state.type === 'fulfilled') return { value: state.value };
  if (state.type === 'rejected') return { error: state.error };
  return { error: context.newError({ name: 'Error', message: 'It awaits a promise that nothing settles' }) };
}
type Settled =
  | { readonly value: QuickJSHandle; readonly error?: undefined }
  | { readonly error: QuickJSHandle; readonly value?: undefined };

/** AppSync's quota on what a handler evaluates to, and a depth that nothing of ours minds. */
const crossingLimits = { maxChars: 5 * 1024 * 1024, maxDepth: 200 };

/** `undefined` and functions have no JSON; they cross as null, as AppSync makes of them. */
function toJson(
  context: QuickJSContext,
  write: QuickJSHandle,
  value: QuickJSHandle,
): { readonly json: Json } | { readonly error: QuickJSHandle } {
  const written = context.callFunction(write, context.undefined, value);
  if (written.error) return { error: written.error };
  return written.value.consume((handle) => {
    if (context.typeof(handle) !== 'string') return { json: null };
    const text = context.getString(handle);
    if (scanDepth(text, crossingLimits).ok) return { json: JSON.parse(text) as Json };
    return { error: context.newError({ name: 'RangeError', message: 'The value is too large or nests too deep' }) };
  });
}

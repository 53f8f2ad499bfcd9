import quickJs from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { Interpreter } from '@/lib/kernel/interpreter';
import { openRealm } from './realm';

/** Where the WebAssembly comes from, where the bundler cannot find the package's own file. */
export type InterpreterSource = { readonly wasmLocation: string } | { readonly wasmBinary: ArrayBuffer };

let loading: Promise<QuickJSWASMModule> | null = null;

/**
 * QuickJS compiled to WebAssembly, loaded at the first call and kept: half a megabyte that a page fetches only when
 * somebody runs code. Realms share the module, not memory that they can reach.
 */
export async function loadInterpreter(source?: InterpreterSource): Promise<Interpreter> {
  loading ??= newQuickJSWASMModuleFromVariant(source ? newVariant(quickJs, source) : quickJs);
  try {
    const module = await loading;
    return { open: (surroundings) => openRealm(module, surroundings) };
  } catch (error) {
    // The next call tries again: a network that was away may be back.
    loading = null;
    throw error;
  }
}

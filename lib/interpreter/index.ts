export { type InterpreterSource, loadInterpreter } from './load-interpreter';

import { describe, expect, it } from 'vitest';
import { readOptions } from './options.mjs';
import { Problem } from './problem.mjs';

describe('readOptions', () => {
  it.each([
    ['nothing said', [], {}, { port: 3000, host: 'localhost' }],
    ['the environment', [], { PORT: '4000', HOST: '0.0.0.0' }, { port: 4000, host: '0.0.0.0' }],
    ['flags before the environment', ['--port', '5000'], { PORT: '4000' }, { port: 5000, host: 'localhost' }],
    ['flags with =', ['--port=5000', '--host=::1'], {}, { port: 5000, host: '::1' }],
    ['Next’s short flags', ['-p', '5000', '-H', '127.0.0.1'], {}, { port: 5000, host: '127.0.0.1' }],
    ['any free port', ['--port', '0'], {}, { port: 0, host: 'localhost' }],
  ])('%s', (_, args, env, options) => {
    expect(readOptions(args, env)).toEqual(options);
  });

  it.each([[['--prot', '3000']], [['--port']], [['--port', 'http']], [['--port', '70000']], [['3000']]])(
    'refuses %j',
    (args) => {
      expect(() => readOptions(args, {})).toThrow(Problem);
    },
  );
});

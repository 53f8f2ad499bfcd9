import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CliCommand, toCliCommands, tooLongForShell, toShellText } from './cli';
import type { ExportSubject } from './subject';

/** A shell runs the text with an `aws` that writes down each argument it was given. */
function heard(text: string): string[][] {
  const stand = `aws() { printf '%s\\0' "$@"; printf '\\1'; }\n`;
  const { stdout, stderr } = spawnSync('sh', ['-s'], { input: stand + text, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout
    .split('\u0001')
    .filter((call) => call !== '')
    .map((call) => call.split('\0').slice(0, -1));
}

const spoken = (commands: readonly CliCommand[]) =>
  commands.map(({ command, options }) => ['stepfunctions', command, ...options.flat()]);

const subject: ExportSubject = {
  title: "Charge the customer's card",
  type: 'EXPRESS',
  definition: { StartAt: 'A', States: { A: { Type: 'Pass', Comment: `it's "so" $HOME \`id\` \\n\n!`, End: true } } },
  input: { note: "O'Brien's\nline" },
};

describe('toShellText', () => {
  it('hands every argument over as it is', () => {
    const commands = toCliCommands(subject, {
      name: 'A',
      definition: { Type: 'Task', Resource: 'r', End: true },
      input: { x: "don't" },
      variables: { total: 7 },
      answer: { result: { ok: "it's" } },
      retries: 2,
    });
    expect(commands.map(({ command }) => command)).toEqual(['create-state-machine', 'start-execution', 'test-state']);
    expect(heard(toShellText(commands))).toEqual(spoken(commands));
  });

  it('does so for any text', () => {
    // No argument can hold a NUL, and the stand-in's own mark is spoken for.
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0') && !value.includes('\u0001'));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (values) => {
        const command = {
          command: 'start-execution',
          options: values.map((value): [string, string] => ['--x', value]),
        };
        expect(heard(toShellText([command]))).toEqual(spoken([command]));
      }),
      { numRuns: 60 },
    );
  });
});

describe('toCliCommands', () => {
  it('starts the machine that it creates', () => {
    const [create, start] = toCliCommands(subject, null);
    expect(create?.options.slice(0, 2)).toEqual([
      ['--name', 'charge-the-customer-s-card'],
      ['--type', 'EXPRESS'],
    ]);
    expect(start?.options[0]?.[1]).toBe(
      'arn:aws:states:us-east-1:123456789012:stateMachine:charge-the-customer-s-card',
    );
    expect(JSON.parse(create?.options[3]?.[1] ?? '')).toEqual(subject.definition);
  });

  it('tests a state that failed with the error that it met', () => {
    const tested = {
      name: 'A',
      definition: { Type: 'Task' },
      input: 1,
      variables: {},
      answer: { error: 'Busy' },
      retries: 1,
    };
    const options = Object.fromEntries(toCliCommands(subject, tested)[2]?.options ?? []);
    expect(JSON.parse(options['--mock'] ?? '')).toEqual({ errorOutput: { error: 'Busy', cause: '' } });
    expect(JSON.parse(options['--state-configuration'] ?? '')).toEqual({ retrierRetryCount: 1 });
    expect(options).not.toHaveProperty('--variables');
  });
});

describe('tooLongForShell', () => {
  it('names what a file must stand in for, by bytes and not by characters', () => {
    const long = (text: string) => tooLongForShell(toCliCommands({ ...subject, input: text }, null));
    expect(long('a'.repeat(131_069))).toEqual([]);
    expect(long('a'.repeat(131_070))).toEqual(['--input']);
    expect(long('€'.repeat(50_000))).toEqual(['--input']);
    expect(long('€'.repeat(43_000))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/kernel/json';
import { seededRandom } from '@/lib/kernel/random';
import type { Asker } from './asking';
import { createEvaluator } from './evaluator';

function askerWith(steps: number, variables: Record<string, Json>): Asker {
  let left = steps;
  return {
    name: 'S',
    now: 1500,
    startedAt: Date.UTC(2026, 0, 1),
    random: seededRandom(1),
    charge: (count) => {
      left -= count;
      return left >= 0;
    },
    variable: (name) => variables[name],
  };
}

async function evaluate(expression: string, input: Json = {}, variables: Record<string, Json> = {}, steps = 200_000) {
  const question = {
    expression,
    location: 'Output',
    states: { input, context: {} },
    entry: askerWith(steps, variables),
  };
  const answer = await createEvaluator().evaluate(question);
  if (answer.ok) return answer.value;
  const { error } = answer;
  return error.kind === 'runtime' ? { fails: error.detail.replace(/^.*?field 'Output' /, '') } : { fails: error.kind };
}

const failing = (words: string) => ({ fails: words });
const memory = failing(
  'threw an error during evaluation: Expression evaluation memory limit exceeded: Check for excessive memory usage',
);

describe('an expression', () => {
  it('reads the input, the context and variables, and nothing else', async () => {
    expect(await evaluate('$states.input.a + $b', { a: 1 }, { b: 2 })).toBe(3);
    expect(await evaluate('$states.input.missing')).toEqual(failing('returned nothing (undefined).'));
    expect(await evaluate('$missing')).toEqual(failing('returned nothing (undefined).'));
  });

  it('calls its own functions also where a variable has such a name', async () => {
    expect(await evaluate('$count([1, 2, 3])', {}, { count: 7 })).toBe(3);
    expect(await evaluate('$count + 1', {}, { count: 7 })).toBe(8);
  });

  it('gives null, false and lists of one as they are, and sequences of one as their value', async () => {
    expect(await evaluate('null')).toBeNull();
    expect(await evaluate('$states.input.list', { list: [1] })).toEqual([1]);
    expect(await evaluate('$states.input.list[$ > 1]', { list: [1, 2] })).toBe(2);
    expect(await evaluate('[$states.input.list[$ > 1]]', { list: [1, 2] })).toEqual([2]);
    expect(await evaluate('$map([1, 2], function($v) { $v * 2 })')).toEqual([2, 4]);
  });

  it('gives numbers that JSON lacks as texts', async () => {
    expect(await evaluate('[1/0, -1/0, 0/0]')).toEqual(['Infinity', '-Infinity', 'NaN']);
    expect(Object.is(await evaluate('-0'), 0)).toBe(true);
  });

  it('may not give a function, whole or in part', async () => {
    for (const expression of ['$sum', 'function($x) { $x }', '{ "f": $sum }', '[$uppercase]', '/a/']) {
      expect(await evaluate(expression)).toEqual(failing('returned an unsupported result type.'));
    }
  });

  it("fails with JSONata's own code and words", async () => {
    expect(await evaluate('$sum([1, "a"])')).toEqual(
      failing('threw an error during evaluation. T0412: Argument 1 of function "sum" must be an array of "numbers"'),
    );
    expect(await evaluate('$eval("1")')).toEqual(
      failing('threw an error during evaluation. T1006: Attempted to invoke a non-function'),
    );
    expect(await evaluate('$error("no stock")')).toEqual(failing('threw an error during evaluation. D3137: no stock'));
  });
});

describe('the functions of Step Functions', () => {
  it('partition a list, rounding towards zero', async () => {
    expect(await evaluate('$partition([1, 2, 3], 2.9)')).toEqual([[1, 2], [3]]);
    expect(await evaluate('$partition([0], 1)')).toEqual([[0]]);
    expect(await evaluate('$partition([1], 0)')).toEqual(failing('returned nothing (undefined).'));
  });

  it('count a range to its end, down as well as up', async () => {
    expect(await evaluate('$range(0, 6, 2)')).toEqual([0, 2, 4, 6]);
    expect(await evaluate('$range(-1.7, 2, 1)')).toEqual([-1, 0, 1, 2]);
    expect(await evaluate('$range(3, 1, -1)')).toEqual([3, 2, 1]);
    expect(await evaluate('$range(5, 5, 1)')).toBe(5);
    expect(await evaluate('$range(1, 2, -1)')).toEqual(failing('returned nothing (undefined).'));
    expect(await evaluate('$range(1, 1000000000, 1)')).toEqual(memory);
  });

  it('hash, parse, and draw from a seed as Java does', async () => {
    expect(await evaluate('$hash("input", "SHA-1")')).toBe('140f86aae51ab9e1cda9b4254fe98a74eb54c1a1');
    expect(await evaluate('$parse(\'{"a":[1]}\').a')).toEqual([1]);
    expect(await evaluate('$random(42)')).toBe(0.7275636800328681);
  });

  it("draw from the run's own chance, and read its own clock", async () => {
    expect(await evaluate('[$random(), $uuid(), $shuffle([1..9])]')).toEqual(
      await evaluate('[$random(), $uuid(), $shuffle([1..9])]'),
    );
    expect(await evaluate('$uuid()')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await evaluate('$now()')).toBe('2026-01-01T00:00:01.500Z');
    expect(await evaluate('$millis()')).toBe(Date.UTC(2026, 0, 1) + 1500);
    expect(await evaluate('$fromMillis($toMillis("13:45", "[H01]:[m01]"))')).toBe('2026-01-01T13:45:00.000Z');
    expect(await evaluate('$now("[Y0001]-[M01]")')).toBe('2026-01');
  });
});

describe('sorting', () => {
  it('is stable, takes a comparator, and refuses a mixed list without one', async () => {
    expect(await evaluate('$sort([3, 1, 2])')).toEqual([1, 2, 3]);
    expect(await evaluate('$sort(["b", "a", "B"])')).toEqual(['B', 'a', 'b']);
    const items = [
      { k: 2, n: 'x' },
      { k: 1, n: 'y' },
      { k: 2, n: 'z' },
    ];
    expect(await evaluate('$sort($states.input, function($l, $r) { $l.k > $r.k }).n', items)).toEqual(['y', 'x', 'z']);
    expect(await evaluate('$states.input^(>k).n', items)).toEqual(['x', 'z', 'y']);
    expect(await evaluate('$count($sort($reverse([1..20000])))')).toBe(20_000);
    expect(await evaluate('$sort([1, "a"])')).toMatchObject({ fails: expect.stringContaining('D3070') });
  });
});

describe('a regular expression', () => {
  it('matches as it does elsewhere', async () => {
    expect(await evaluate('$contains("hello$world", /^hello\\$/)')).toBe(true);
    expect(await evaluate('$replace("a😀b1", /([a-z])(\\d)/i, "$2$1")')).toBe('a😀1b');
    expect(await evaluate('$match("ab12ab", /AB/i).index')).toEqual([0, 4]);
    expect(await evaluate('$match("aa", /^a/).match')).toBe('a');
    expect(await evaluate('$split("a, b;c", /[,;]\\s*/)')).toEqual(['a', 'b', 'c']);
  });

  it('takes no longer for a hostile pattern, and is refused where that cannot be had', async () => {
    expect(await evaluate('$contains($states.input, /^(a+)+$/)', `${'a'.repeat(5000)}!`)).toBe(false);
    expect(await evaluate('$contains("aa", /(a)\\1/)')).toEqual(
      failing('threw an error during evaluation: The regular expression /(a)\\1/ cannot be matched in linear time'),
    );
  });
});

describe('an expression without end', () => {
  it('fails as on AWS, whichever limit it reaches', async () => {
    expect(await evaluate('($f := function($n) { $f($n + 1) }; $f(1))')).toEqual(
      failing('threw an error during evaluation: Expression evaluation timeout: Check for infinite loop'),
    );
    for (const expression of [
      '($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(40))',
      Array.from({ length: 101 }, () => '1').join('+'),
    ]) {
      expect(await evaluate(expression)).toMatchObject({ fails: expect.stringContaining('Depth=101 max=100') });
    }
    for (const expression of [
      '[1..900000] ~> $count()',
      '$count([1..9000000])',
      '$length($pad("a", 1000000000))',
      '($d := function($s, $n) { $n = 0 ? $s : $d($s & $s, $n - 1) }; $length($d("x", 40)))',
      '$join([1..1000].("x"), $pad("y", 100000))',
      '$length($replace($pad("", 100000, "a"), "a", $pad("b", 1000)))',
    ]) {
      expect(await evaluate(expression)).toEqual(memory);
    }
  });

  it('passes where AWS lets it pass', async () => {
    expect(await evaluate(Array.from({ length: 100 }, () => '1').join('+'))).toBe(100);
    expect(await evaluate('($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(30))')).toBe(30);
    expect(await evaluate('($f := function($n) { $n = 0 ? "end" : $f($n - 1) }; $f(2000))')).toBe('end');
    expect(await evaluate('$count([1..873782])')).toBe(873_782);
  });

  it('stops the run when its steps are used up first', async () => {
    const endless = '($f := function($n) { $f($n + 1) }; $f(1))';
    expect(await evaluate(endless, {}, {}, 500)).toEqual(failing('stopped'));
    expect(await evaluate('$toMillis($pad("", 60, "1") & "x", "[Y][M][D][d][H][h][m][s][f][F]")')).toEqual(
      failing('stopped'),
    );
    expect(await evaluate('$count($distinct([1..100000]))')).toEqual(failing('stopped'));
  });
});

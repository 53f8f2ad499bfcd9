import type { Json } from '@/lib/kernel/json';
import { findCalled } from './called';
import { type ExportSubject, toPascal } from './subject';

/** A CDK stack in TypeScript with the machine (CDK reference, "aws-stepfunctions", `DefinitionBody.fromString`). */
export function toCdk({ title, type, definition }: ExportSubject): string {
  const { functions } = findCalled(definition);
  const name = toPascal(title);
  const imports = [
    importOf('aws-cdk-lib', 'Stack, type StackProps'),
    ...(functions.length > 0 ? [importOf('aws-cdk-lib/aws-lambda', 'Function as LambdaFunction')] : []),
    importOf('aws-cdk-lib/aws-stepfunctions', 'DefinitionBody, StateMachine, StateMachineType'),
    importOf('constructs', 'type Construct'),
  ];
  const grants = functions.map(
    (called, i) =>
      `    LambdaFunction.fromFunctionName(this, 'Function${i + 1}', ${JSON.stringify(called)}).grantInvoke(machine);`,
  );
  const lines = [
    ...imports,
    '',
    `const definition = ${literal(definition)};`,
    '',
    `export class ${name}Stack extends Stack {`,
    '  constructor(scope: Construct, id: string, props?: StackProps) {',
    '    super(scope, id, props);',
    `    ${functions.length > 0 ? 'const machine = ' : ''}new StateMachine(this, '${name}', {`,
    `      stateMachineType: StateMachineType.${type},`,
    '      definitionBody: DefinitionBody.fromString(JSON.stringify(definition)),',
    '    });',
    ...grants,
    '  }',
    '}',
    '',
  ];
  return lines.join('\n');
}

const importOf = (from: string, names: string) => `import { ${names} } from '${from}';`;

/** JSON is an expression of the language, but for one name that would set a prototype instead of a member. */
function literal(definition: Json): string {
  const text = JSON.stringify(definition, null, 2);
  return text.includes('"__proto__"') ? `JSON.parse(${JSON.stringify(text)})` : text;
}

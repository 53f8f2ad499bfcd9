import { buildASTSchema, type GraphQLSchema, Kind, parse } from 'graphql';

/** What AppSync knows without being told (AppSync Developer Guide, "Scalar types", "Authorization"). */
const scalars = [
  'AWSDate',
  'AWSTime',
  'AWSDateTime',
  'AWSTimestamp',
  'AWSEmail',
  'AWSJSON',
  'AWSPhone',
  'AWSURL',
  'AWSIPAddress',
];
const onTypes = 'on OBJECT | FIELD_DEFINITION';
const directives = [
  `directive @aws_api_key ${onTypes}`,
  `directive @aws_iam ${onTypes}`,
  `directive @aws_oidc ${onTypes}`,
  `directive @aws_lambda ${onTypes}`,
  `directive @aws_cognito_user_pools(cognito_groups: [String!]) ${onTypes}`,
  'directive @aws_auth(cognito_groups: [String!]) on FIELD_DEFINITION',
  'directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION',
];
const preamble = [...scalars.map((name) => `scalar ${name}`), ...directives].join('\n');

/** A schema to complete from; null where the text is not one yet, which while typing is most of the time. */
export function readCompletionSchema(sdl: string): GraphQLSchema | null {
  try {
    const written = parse(sdl, { noLocation: true });
    const own = new Set(written.definitions.flatMap((each) => ('name' in each && each.name ? [each.name.value] : [])));
    const known = parse(preamble, { noLocation: true }).definitions.filter(
      (each) =>
        (each.kind === Kind.SCALAR_TYPE_DEFINITION || each.kind === Kind.DIRECTIVE_DEFINITION) &&
        !own.has(each.name.value),
    );
    return buildASTSchema(
      { kind: Kind.DOCUMENT, definitions: [...known, ...written.definitions] },
      { assumeValidSDL: true },
    );
  } catch {
    // graphql-js throws on the first thing it cannot read. The engine locates and words it; here there is nothing to say.
    return null;
  }
}

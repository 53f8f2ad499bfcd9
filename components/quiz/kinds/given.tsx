import type { GivenText } from '@/lib/quiz';

const names: { readonly [name: string]: string } = {
  definition: 'State machine',
  input: 'Input',
  mocks: 'What the tasks answer, call by call',
  files: 'Files',
  services: 'Services',
  schema: 'Schema',
  query: 'Request',
  variables: 'Variables',
  resolvers: 'Resolvers',
  dataSources: 'Data sources',
  operations: 'Requests',
  identity: 'Identity',
  modes: 'Authorization modes',
  identities: 'Identities',
};
/** A text of a scenario by what it is; documents with names of their own keep them. */
export const nameOfText = (name: string): string => names[name] ?? name;

/** Texts of a scenario, to be read. */
export function Given({ texts }: { readonly texts: readonly GivenText[] }) {
  return texts.map(({ name, text }) => (
    <section key={name} className="giventext">
      <h2 className="label">{nameOfText(name)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <pre className="code" tabIndex={0}>
        <code>{text}</code>
      </pre>
    </section>
  ));
}

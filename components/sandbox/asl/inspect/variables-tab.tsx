'use client';

import { useState } from 'react';
import type { VariableView } from '../../shared/inspections';
import { useAnswer } from '../../shared/use-engine';
import { bytesText } from './bytes-text';
import { ShowAll } from './show-all';
import type { TabProps } from './tab-props';

/** The variables that can be read at the cursor, by scope, with what this event made of them. */
export function VariablesTab({ client, runKey, n, onPick }: TabProps) {
  const [whole, setWhole] = useState<string | null>(null);
  const view = useAnswer(`${runKey} ${n} ${whole}`, async () => {
    const asked = await client.ask('variables', { n, whole });
    return asked.kind === 'answer' ? asked.answer : null;
  });
  if (!view) return null;
  const { scopes, bytes, maxBytes, inChild } = view;
  return (
    <div className="insp">
      {scopes.length === 0 ? (
        <p className="mute">No variable can be read here yet. A state sets them with Assign, when it is left.</p>
      ) : (
        <p>
          {bytesText(bytes)} of {bytesText(maxBytes)} used.
        </p>
      )}
      {inChild && (
        <p className="flownote">A child execution reads no variable from outside; its input brings what it needs.</p>
      )}
      {scopes.map(({ title, variables }, i) => (
        <table key={title} className="varstable">
          <caption>
            Scope: {title}
            {scopes.length > 1 && <span className="mute">{i === scopes.length - 1 ? ', inner' : ', outer'}</span>}
          </caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Value</th>
              <th scope="col">Set by</th>
            </tr>
          </thead>
          <tbody>
            {variables.map((variable) => (
              <Variable
                key={variable.name}
                variable={variable}
                onPick={onPick}
                onWhole={() => setWhole(variable.name)}
              />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

type Props = { readonly variable: VariableView; readonly onPick: (n: number) => void; readonly onWhole: () => void };

function Variable({ variable, onPick, onWhole }: Props) {
  const { name, text, charsCut, since, is, before } = variable;
  return (
    <tr className={is === 'kept' ? undefined : 'changedrow'}>
      <th scope="row">
        <code>${name}</code>
      </th>
      <td>
        {is === 'changed' && (
          <pre>
            <del>− {before}</del>
          </pre>
        )}
        <pre>{is === 'kept' ? text : <ins>+ {text}</ins>}</pre>
        <ShowAll charsCut={charsCut} of={name} onWhole={onWhole} />
      </td>
      <td>
        {is === 'kept' ? (
          <button type="button" className="eventlink" onClick={() => onPick(since)}>
            event {since}
          </button>
        ) : (
          <strong>{is === 'new' ? 'new here' : 'changed here'}</strong>
        )}
      </td>
    </tr>
  );
}

import { decideField, type Opens, opens } from './decide';
import { modeRules } from './modes';
import type { ModeRules } from './modes/mode-rule';
import { mayAnswerNull, type NullPositions } from './null-positions';
import { type FieldSite, type ReadGrants, type Requirement, readGrants, requirementOf } from './requirement';
import type { Modes } from './scenario';

/**
 * AppSync's rules on who may read what, one place each. A wrong engine for a distractor is
 * `{ ...specified, [key]: wrong }`; rules carry no flags.
 */
export type Behaviours = {
  /** What each mode decides by itself. */
  readonly modes: ModeRules;
  /** What directives in one place grant. */
  readonly readGrants: ReadGrants;
  /** Which place counts for a field. */
  readonly requirement: (site: FieldSite, modes: Modes, read: ReadGrants) => Requirement;
  readonly opens: Opens;
  readonly decideField: typeof decideField;
  readonly mayAnswerNull: (positions: NullPositions) => boolean;
  /** What becomes of a request one of whose fields is not allowed. */
  readonly onDenied: 'the-field-is-null' | 'the-request-fails';
};

/** The rules of the developer guide, and of what was recorded where the guide is silent. */
export const specified: Behaviours = {
  modes: modeRules,
  readGrants,
  requirement: requirementOf,
  opens,
  decideField,
  mayAnswerNull,
  onDenied: 'the-field-is-null',
};

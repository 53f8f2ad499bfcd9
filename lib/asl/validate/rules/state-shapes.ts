import { isJsonObject } from '@/lib/kernel/json';
import { requiredFields, stateFields, stateTypes } from '../fields';
import type { ValidationRule } from '../site';
import { checkFields, didYouMean, requireFields } from './check-fields';
import { checkTemplate } from './check-template';
import { isDowngraded } from './jsonata-expressions';

const languages = ['JSONPath', 'JSONata'] as const;

/** Each state has a known Type and only the fields of that type, in its query language. */
export const stateShapes: ValidationRule = (sites, report) => {
  for (const site of sites.states) {
    const { state, type, path, language } = site;
    if (type === null) {
      const found = state.Type;
      if (found === undefined) report('required-field', path, { fields: ['Type'] }, 'on-key');
      else {
        const word = typeof found === 'string' ? found : JSON.stringify(found);
        const values = { field: 'Type', found: word, allowed: stateTypes, ...didYouMean(word, stateTypes) };
        report('not-one-of', [...path, 'Type'], values);
      }
      continue;
    }
    requireFields(state, path, requiredFields[type] ?? [], report);
    const fields = stateFields[language][type];
    const other = language === 'JSONPath' ? 'JSONata' : 'JSONPath';
    const foreign = Object.keys(state).filter(
      (field) => !Object.hasOwn(fields, field) && Object.hasOwn(stateFields[other][type], field),
    );
    for (const field of isDowngraded(site) ? [] : foreign) {
      report('other-language-field', [...path, field], { field, language, of: other }, 'on-key');
    }
    const own =
      foreign.length === 0
        ? state
        : Object.fromEntries(Object.entries(state).filter(([field]) => !foreign.includes(field)));
    checkFields(own, path, `a ${type} state`, fields, report);
    const { Credentials: credentials } = state;
    if (isJsonObject(credentials)) {
      if (!('RoleArn' in credentials || 'RoleArn.$' in credentials)) {
        report('required-field', [...path, 'Credentials'], { fields: ['RoleArn'] }, 'on-key');
      }
      if (language === 'JSONPath') checkTemplate(credentials, [...path, 'Credentials'], report);
    }
  }
};

/** ASL spec, "Query Language". */
export const queryLanguages: ValidationRule = (sites, report) => {
  const named = [...sites.blocks.filter((site) => site.kind === 'machine'), ...sites.states];
  for (const site of named) {
    const holder = 'block' in site ? site.block : site.state;
    const found = holder.QueryLanguage;
    const at = [...site.path, 'QueryLanguage'];
    if (typeof found === 'string' && !languages.some((language) => language === found)) {
      const values = { field: 'QueryLanguage', found, allowed: languages, ...didYouMean(found, languages) };
      report('not-one-of', at, values);
    }
    if (found === 'JSONPath' && 'machineLanguage' in site && site.machineLanguage === 'JSONata') {
      report('language-downgrade', at, {});
    }
  }
};

import type { JsonObject } from '@/lib/kernel/json';

/** What a text looks like that is no definition in JSON; null where it is one, or one that is being typed. */
export function pastedForm(text: string, json: JsonObject | null): 'json' | 'yaml' | null {
  if (json) return 'States' in json || !templateMembers.some((member) => member in json) ? null : 'json';
  // What begins as JSON is JSON with a mistake in it, though YAML would read some of that as well.
  return /^\s*[{["]/.test(text) || !/^[ \t]*[\w'"-][^\n:]*:(?:\s|$)/m.test(text) ? null : 'yaml';
}

const templateMembers = ['Resources', 'AWSTemplateFormatVersion', 'Transform', 'definition'];

/** The texts of a page's inline scripts, as a browser hashes them. Data blocks count: the policy covers them too. */
export function inlineScripts(html) {
  return [...html.matchAll(/<script(\s[^>]*)?>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '', text]) => text !== '' && !/\ssrc=/.test(attributes))
    .map(([, , text]) => text);
}

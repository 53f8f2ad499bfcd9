import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { answerPost, done, newCast, newClassroom } from '@/e2e/support/access/classroom';
import { type App, startApp } from '@/e2e/support/app';
import { type Browser, newBrowser } from '@/e2e/support/browser';
import { freshDatabase, type TestDatabase } from '@/e2e/support/test-database';
import { listItemSets, listLessons, publishedItems, publishedVariant } from '@/lib/content';
import { type Item, itemHash, itemKinds, type PublishedItem, rightSubmission, type Submission } from '@/lib/quiz';
import { withClient } from '@/scripts/lib/database.mjs';

// What a browser can get hold of before an answer is final, on a running server: pages as HTML and as React's own
// payload, replies, progress, the export, class pages, variants. None of it says a word of an item's secrets.

let database: TestDatabase;
let app: App;
let items: readonly PublishedItem[];

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  app = await startApp({ env: { ...database.env } });
  items = await publishedItems();
}, 300_000);
afterAll(async () => {
  await app?.stop();
  await database?.close();
});

/** Sentences that only somebody who knows the key can read: why each part is right or wrong, what judges ask, what solves it. */
function secretsOf({ item, scenario, proof, misconceptions }: PublishedItem): string[] {
  const corrections = misconceptions.flatMap(({ belief, correction }) => [belief, correction]);
  // A solution may leave some of the texts as they are in the start, and a word or two stand anywhere.
  const start = item.kind === 'simulation' ? Object.values<unknown>({ ...scenario?.documents }) : [];
  return [...reasonsOf(item), ...corrections, ...(proof ? [proof.hash] : [])].filter(
    (text) => text.length > 20 && !start.includes(text),
  );
}

function reasonsOf(item: Item): string[] {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return item.options.map(({ why }) => why);
    case 'ordering':
      return item.steps.map(({ why }) => why);
    case 'matching':
      return item.prompts.map(({ why }) => why);
    case 'case':
      return item.items.flatMap(reasonsOf);
    case 'simulation': {
      const parts = item.mode === 'edit' ? item.judges : item.mutants;
      const wrong = item.wrong.flatMap(({ says, texts }) => [says, ...Object.values(texts)]);
      return [...parts.flatMap(({ says, why }) => [says, why]), ...Object.values(item.solution), ...wrong];
    }
  }
}

/** Told in the text as it is, or as JSON inside of HTML or of JSON holds it: quotes and brackets are escaped there, once or twice. */
function told(text: string, published: PublishedItem): string[] {
  const plain = flat(text);
  return secretsOf(published).filter((secret) => plain.includes(flat(secret)));
}
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
/** Letters and digits alone: what remains of a sentence under any escaping. */
function flat(text: string): string {
  return text
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\+[nt"]/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Names of members that a public item, a draft's reply or a page never has. */
const secretMembers =
  /\\?"(?:key|pairs|leaves|proof|why|misconceptions?|judges|mutants|solution|decidedBy|claim|right)\\?":/;

const kindsThere = itemKinds.map((kind) => [kind] as const);
const ofKind = (kind: Item['kind']) => items.filter(({ item }) => item.kind === kind);

async function textsOf(browser: Browser, paths: readonly string[]): Promise<string> {
  const texts = [];
  for (const path of paths) {
    for (const headers of [undefined, { RSC: '1' }]) {
      const reply = await follow(browser, path, headers);
      expect([path, reply.status]).toEqual([path, 200]);
      texts.push(reply.text);
    }
  }
  return texts.join('\n');
}

/** Next sends who asks for a page as React's payload to an address that caches can tell apart. */
async function follow(browser: Browser, path: string, headers: { readonly RSC: string } | undefined) {
  const reply = await browser.ask(`${app.url}${path}`, undefined, headers);
  return reply.status === 307 && reply.location?.includes('?_rsc')
    ? browser.ask(`${app.url}${reply.location}`, undefined, headers)
    : reply;
}

/** A draft that is not right: of what is sent nothing is secret. */
function draftOf({ item }: PublishedItem): Submission {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return { kind: 'choice', chosen: [] };
    case 'ordering':
      return { kind: 'ordering', order: [] };
    case 'matching':
      return { kind: 'matching', pairs: {} };
    case 'case':
      return { kind: 'case', answers: {} };
    case 'simulation':
      return { kind: 'simulation', texts: {} };
  }
}

function postOf(published: PublishedItem) {
  const { item } = published;
  return {
    ...answerPost({ item: item.id, contentHash: itemHash(published) }, randomUUID()),
    submission: draftOf(published),
  };
}

describe.each(kindsThere)('before an answer is final, no response tells the key of a %s', (kind) => {
  it('on any page of a quiz', async () => {
    const text = await textsOf(newBrowser(), quizzesWith(kind));
    const leaks = ofKind(kind).flatMap((published) => told(text, published).map((says) => [published.item.id, says]));
    expect(leaks).toEqual([]);
  });

  it('when a draft is saved, nor in progress and export', async () => {
    const browser = newBrowser();
    const [published] = ofKind(kind);
    if (!published) throw new Error(`No item of the content is a ${kind}`);
    const post = postOf(published);
    const saved = await browser.ask(`${app.url}/api/answers`, post);
    expect(saved.body).toEqual({ stored: true, id: post.id, duplicate: false, feedback: null });
    const text = await textsOf(browser, ['/api/progress', '/api/export', '/progress']);
    expect(told(text, published)).toEqual([]);
    for (const path of [`/api/answers/${post.id}`, `/api/receipts/${post.id}`, `/api/receipts/${post.id}/replay`]) {
      const refused = await browser.ask(`${app.url}${path}`);
      expect([refused.status, Object.keys(refused.body)]).toEqual([404, ['error']]);
    }
  });

  it('though it does tell once it is', async () => {
    const [published] = ofKind(kind);
    if (!published) throw new Error(`No item of the content is a ${kind}`);
    const browser = newBrowser();
    const post = { ...postOf(published), submission: rightSubmission(published), final: true };
    let { text, body } = await browser.ask(`${app.url}/api/answers`, post);
    await expect
      .poll(
        async () => {
          if (body.grading !== 'waiting' && body.feedback) return true;
          ({ text, body } = await browser.ask(`${app.url}/api/answers/${post.id}`));
          return body.grading === 'done';
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    expect(body.feedback.right).toBe(true);
    expect(told(text, published).length).toBeGreaterThan(0);
  });
});

/** Every page that asks an item of this kind: quizzes of lessons and of sets. */
function quizzesWith(kind: Item['kind']): string[] {
  const asked = new Set(ofKind(kind).map(({ item }) => item.id));
  const pages = [
    ...listLessons().map(({ id, items: ids }) => ({ path: `/quizzes/${id}`, ids })),
    ...listItemSets().map(({ id, items: ids }) => ({ path: `/quizzes/sets/${id}`, ids })),
  ];
  const paths = pages.filter(({ ids }) => ids.some((id) => asked.has(id))).map(({ path }) => path);
  if (paths.length === 0) throw new Error(`No page asks an item of the kind ${kind}`);
  return paths;
}

describe('before an answer is final', () => {
  it('a lesson tells no key of its questions', async () => {
    const lessons = listLessons().filter(({ items: ids }) => ids.length > 0);
    for (const { id, items: ids } of lessons) {
      const text = await textsOf(newBrowser(), [`/lessons/${id}`]);
      const hashes = items.filter(({ item }) => ids.includes(item.id)).map(({ proof }) => proof?.hash ?? '');
      expect(hashes.filter((hash) => hash !== '' && text.includes(hash))).toEqual([]);
    }
  });

  it('a variant is public, whatever the template', async () => {
    const { templates } = (await newBrowser().ask(`${app.url}/api/variants`)).body;
    expect(templates.length).toBeGreaterThan(0);
    for (const { id } of templates) {
      const { status, text } = await newBrowser().ask(`${app.url}/api/variants`, { template: id, seed: 7 });
      expect([id, status]).toEqual([id, 200]);
      expect(secretMembers.exec(text)).toBeNull();
      const published = await publishedVariant(id, 7);
      expect(published && told(text, published)).toEqual([]);
    }
  });

  it('no page or reply of a class tells a key', async () => {
    const [first] = ofKind('single');
    if (!first) throw new Error('No question is published');
    const cast = await newCast(app.url, { item: first.item.id, contentHash: itemHash(first) });
    const room = await newClassroom(app.url, cast);
    await done(cast.learner, `${app.url}/api/answers`, postOf(first));
    const paths = [
      `/classes/${room.class}`,
      `/classes/${room.class}/assignments/${room.assignment}`,
      `/api/classes/${room.class}`,
      `/api/classes/${room.class}/assignments/${room.assignment}`,
    ];
    const text = await textsOf(cast.owner, paths);
    expect(items.flatMap((published) => told(text, published))).toEqual([]);
  });

  it('has every kind to look at', async () => {
    const { rows } = await withClient(database.url, (client) =>
      client.query(`SELECT DISTINCT body->'item'->>'kind' AS kind FROM item_versions ORDER BY 1`),
    );
    expect(rows.map(({ kind }) => kind)).toEqual([...itemKinds].sort());
  });
});

'use client';

import { useEffect, useState } from 'react';
import { postForm } from '@/components/ui/post-form';
import { type PublicItem, PublicItemSchema } from '@/lib/quiz';
import { parseVariantId, variantId } from '@/lib/quiz/templates/variant-id';
import type { VariantPost } from '@/lib/quiz/wire';
import { newSeed } from './journal';
import { Opening, Practice } from './practice';
import type { QuizSubject } from './quiz-subject';

type Props = {
  readonly template: string;
  readonly subject: QuizSubject;
  readonly skills: { readonly [id: string]: string };
};
type Made = { readonly seed: number; readonly item: PublicItem | null; readonly refused: string };

/** One question after the other, made from a template: the address names the one on screen. */
export function VariantPractice({ template, subject, skills }: Props) {
  const [seed, setSeed] = useState<number | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const follow = () => {
      const named = parseVariantId(location.hash.replace(/^#/, ''));
      setSeed((now) => (named?.template === template ? named.seed : (now ?? newSeed())));
    };
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [template]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks for the same once more.
  useEffect(() => {
    if (seed === null) return;
    let gone = false;
    void make({ template, seed }).then((answer) => !gone && setMade({ seed, ...answer }));
    return () => {
      gone = true;
    };
  }, [template, seed, tries]);

  if (made?.item && made.seed === seed) {
    const another = () => {
      const next = newSeed();
      history.pushState(null, '', `#${variantId(template, next)}`);
      setSeed(next);
    };
    return <Practice key={made.seed} subject={subject} items={[made.item]} skills={skills} onAnother={another} />;
  }
  if (!made?.refused || made.seed !== seed) return <Opening title={subject.title} count={1} />;
  return (
    <main id="main" className="plain">
      <h1>{subject.title}</h1>
      <p role="alert">{made.refused}</p>
      <p className="acts left">
        <button type="button" className="btn primary" onClick={() => setTries(tries + 1)}>
          Try again
        </button>
      </p>
    </main>
  );
}

async function make(post: VariantPost): Promise<Omit<Made, 'seed'>> {
  const posted = await postForm('/api/variants', post);
  if (!posted.ok) return { item: null, refused: posted.message };
  return { item: PublicItemSchema.parse(posted.body), refused: '' };
}

'use client';

import { useEffect, useRef } from 'react';

/**
 * Sits at the end of the prose: a lesson counts as read when its end has been on screen. The journal is
 * loaded only then, so that it costs a reader who leaves early nothing.
 */
export function ReadMark({ lesson }: { readonly lesson: string }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = mark.current;
    if (!element) return;
    const observer = new IntersectionObserver(async (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      const { saveMilestone } = await import('@/components/quiz/journal');
      await saveMilestone('lesson-read', lesson);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [lesson]);
  return <div ref={mark} />;
}

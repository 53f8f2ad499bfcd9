export * from '@/lib/quiz/parse-prose';

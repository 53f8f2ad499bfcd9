import type { AnswerPost, AnswerReply, Feedback, MilestonePost, RefusalCode } from '@/lib/quiz/wire';

/** What is to be posted. */
export type Post =
  | { readonly kind: 'answer'; readonly body: AnswerPost }
  | { readonly kind: 'milestone'; readonly body: MilestonePost };

/** A post kept until the server has it; `order` is the order of saving and of sending. */
export type Entry = {
  readonly order: number;
  readonly post: Post;
  /** Why the server will never take it as it is: then it is shown, not sent again and not dropped. */
  readonly setAside: RefusalCode | null;
};

/** What came back for a post. `unreachable`: nothing that can be trusted came back, so nothing is known. */
export type Reply =
  | {
      readonly kind: 'stored';
      readonly feedback: Feedback | null;
      /** Of a simulation that has no grade yet, with the id to ask for it by. */
      readonly grading?: NonNullable<AnswerReply['grading']>;
      readonly answer?: string;
    }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly feedback: Feedback | null }
  | { readonly kind: 'unreachable'; readonly offline: boolean };

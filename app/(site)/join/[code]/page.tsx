import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { JoinClass } from '@/components/classes/join-class';
import { StateWord } from '@/components/ui/glyph';
import { Legal } from '@/components/ui/legal';
import { joinWords } from '@/lib/kernel/duration';
import { withReturnPath } from '@/lib/kernel/return-path';
import { readInvitation } from '@/lib/learning/classes/read-invitation';
import { readAccountView } from '@/lib/learning/read-account-view';
import { clientAddress } from '@/lib/session/client-address';
import { findViewer } from '@/lib/session/find-viewer';
import type { Viewer } from '@/lib/session/viewer';
import { wordClassRefusal } from '../../../api/classes/refuse-class';
import '@/components/progress/progress.css';
import '@/components/classes/classes.css';

type Props = { readonly params: Promise<{ readonly code: string }> };

export const metadata: Metadata = { title: 'Join a class', description: 'Whose class it is, and your name in it.' };

export default async function InvitationPage({ params }: Props) {
  const { code } = await params;
  const viewer = await findViewer();
  return (
    <>
      <main id="main" className="plain classes narrow">
        {viewer?.kind === 'account' ? <Invited viewer={viewer} code={code} /> : <SignInFirst code={code} />}
      </main>
      <Legal />
    </>
  );
}

/** Codes are told to accounts only: without one they could be tried out for nothing. */
function SignInFirst({ code }: { readonly code: string }) {
  const back = `/join/${code}`;
  return (
    <>
      <h1>Join a class</h1>
      <p className="lead">
        A class knows its learners by their accounts. Make one, or sign in, and you come back here. What you did in this
        browser so far stays yours.
      </p>
      <p className="acts left">
        <Link className="btn primary" href={withReturnPath('/sign-up', back)}>
          Create an account
        </Link>
        <Link className="btn" href={withReturnPath('/sign-in', back)}>
          Sign in
        </Link>
      </p>
    </>
  );
}

async function Invited({ viewer, code }: { readonly viewer: Viewer; readonly code: string }) {
  const invitation = await readInvitation(viewer, code, clientAddress(await headers()), new Date());
  if (!invitation.ok) {
    if (invitation.error.code === 'already-member') redirect(`/classes/${invitation.error.id}`);
    return (
      <>
        <h1>Join a class</h1>
        <p role="alert">
          <StateWord state="failed">{wordClassRefusal(invitation.error).message}</StateWord>
        </p>
        <p className="acts left">
          <Link className="btn" href="/join">
            Enter another code
          </Link>
        </p>
      </>
    );
  }
  const { name } = await readAccountView(viewer);
  return (
    <>
      <p className="label">You are invited to</p>
      <h1>{invitation.value.name}</h1>
      <p className="lead">Taught by {joinWords(invitation.value.instructors)}.</p>
      <JoinClass code={invitation.value.code} name={name ?? ''} />
    </>
  );
}

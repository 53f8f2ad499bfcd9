'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { PresentNotice } from './present-notice';
import { Presenter } from './presenter';
import { Stage } from './stage';
import type { Talk } from './step';
import { useShow } from './use-show';

type Props = {
  readonly talk: Talk;
  /** The talk's own words; null where the events speak for themselves. */
  readonly deck: ReactNode;
};

/** A talk in this window: the stage, or with `?presenter` in the address what its speaker sees. */
export function Presentation(props: Props) {
  const role = useSyncExternalStore(
    () => () => {},
    () => (new URLSearchParams(location.search).has('presenter') ? 'presenter' : 'stage'),
    // The address is not known where the page is made.
    () => null,
  );
  if (role !== null) return <TalkWindow {...props} role={role} />;
  return <PresentNotice title={props.talk.title} />;
}

function TalkWindow({ talk, deck, role }: Props & { readonly role: 'stage' | 'presenter' }) {
  const showing = useShow(talk.id, talk.steps.length);
  const Role = role === 'presenter' ? Presenter : Stage;
  return <Role {...showing} talk={talk} deck={deck} />;
}

'use client';

import { useId, useState } from 'react';
import { Field } from '@/components/ui/field';
import { SentForm } from '@/components/ui/sent-form';
import type { Lessons, MomentView } from '@/lib/classes/views';
import { AssignmentPostSchema } from '@/lib/classes/wire';
import { useChange } from './changes';
import { duePresets } from './due-presets';

type Props = {
  readonly lessons: Lessons;
  readonly timeZone: string;
  readonly now: MomentView;
  onDone(): void;
};

/** One assignment: what, from when, until when. Everything is filled in with the usual, so that one press assigns. */
export function AssignForm({ lessons, timeZone, now, onDone }: Props) {
  const { send } = useChange();
  const ids = useId();
  const presets = duePresets(now.local);
  const [due, setDue] = useState(presets[1]?.local ?? now.local);
  const [opensNow, setOpensNow] = useState(true);
  const quizzes = lessons.filter(({ questions }) => questions > 0);

  return (
    <SentForm
      action="Assign"
      working="Assigning…"
      stays
      send={async (field) => {
        const [kind, lesson = ''] = field('what').split(':');
        const post = AssignmentPostSchema.safeParse({
          kind,
          lesson,
          opensAt: opensNow ? null : field('opens'),
          dueAt: due,
        });
        if (!post.success) return { ok: false, message: 'Fill in both times, down to the minute.' };
        const title = lessons.find(({ id }) => id === lesson)?.title ?? lesson;
        return send({ to: '/assignments', body: post.data, says: `“${title}” is assigned.` });
      }}
      onDone={onDone}
    >
      <div className="field">
        <label htmlFor={`${ids}-what`}>What</label>
        <select id={`${ids}-what`} name="what">
          <optgroup label="Practice quizzes">
            {quizzes.map(({ id, title, questions }) => (
              <option key={id} value={`quiz:${id}`}>
                {title}: quiz, {questions} questions
              </option>
            ))}
          </optgroup>
          <optgroup label="Lessons">
            {lessons.map(({ id, title }) => (
              <option key={id} value={`lesson:${id}`}>
                {title}: lesson
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <fieldset className="choices">
        <legend>Opens</legend>
        <label>
          <input type="radio" name="when" checked={opensNow} onChange={() => setOpensNow(true)} /> Now
        </label>
        <label>
          <input type="radio" name="when" checked={!opensNow} onChange={() => setOpensNow(false)} /> Later
        </label>
      </fieldset>
      {!opensNow && <Field says="Opens at" name="opens" type="datetime-local" required defaultValue={now.local} />}
      <fieldset className="presets">
        <legend>Due</legend>
        {presets.map(({ says, local }) => (
          <button key={says} type="button" className="btn" aria-pressed={due === local} onClick={() => setDue(local)}>
            {says}
          </button>
        ))}
      </fieldset>
      <Field
        says="Due at"
        type="datetime-local"
        required
        value={due}
        onChange={(event) => setDue(event.target.value)}
        hint={`Times are in ${timeZone}, where it is ${now.says} now. What comes later still counts, marked late.`}
      />
    </SentForm>
  );
}

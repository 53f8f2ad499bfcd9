import Link from 'next/link';
import { LessonState } from '@/components/progress/lesson-state';
import { listLessons, listTracks } from '@/lib/content';

/** The tracks with their lessons: on the home page and on /tracks. */
export function TrackList({ level: Heading }: { readonly level: 'h2' | 'h3' }) {
  return (
    <div className="tracks">
      {listTracks().map((track) => {
        const lessons = listLessons(track.id);
        const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
        return (
          <section key={track.id} className="track" aria-labelledby={`track-${track.id}`}>
            <Heading id={`track-${track.id}`}>
              <Link href={`/tracks/${track.id}`}>{track.title}</Link>
            </Heading>
            <p className="mute">
              {lessons.length === 0
                ? 'First lessons in the making'
                : `${lessons.length} ${lessons.length === 1 ? 'lesson' : 'lessons'}, ${minutes} min`}
            </p>
            <p>{track.summary}</p>
            {lessons.length > 0 && (
              <ol>
                {lessons.map((lesson) => (
                  <li key={lesson.id}>
                    <Link href={`/lessons/${lesson.id}`}>{lesson.title}</Link>
                    <i />
                    <LessonState lesson={lesson.id} />
                    <span className="mono">{lesson.minutes}</span>
                    <span className="vh"> minutes</span>
                  </li>
                ))}
              </ol>
            )}
          </section>
        );
      })}
    </div>
  );
}

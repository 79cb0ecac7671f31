import { render } from 'preact';
import type { Course } from '../core/course/course.ts';
import { uniqueId } from '../env/unique-id.ts';
import { wallTime, zoneOffset } from '../env/wall-clock.ts';
import * as m from '../messages/en/lms.ts';
import { connect } from './connect.ts';
import './course.css';
import { CoursePage } from './course-page.tsx';
import { courseStore } from './course-store.ts';
import { NO_LMS } from './tracking.ts';

declare global {
  /** The questions, from the file beside this one. */
  var signalmarkCourse: Course | undefined;
}

const world = { now: wallTime, zone: zoneOffset, id: uniqueId };

async function start(place: HTMLElement): Promise<void> {
  const course = globalThis.signalmarkCourse;
  if (!course) return render(<p class="notice warn">{m.noQuestions}</p>, place);
  render(<p>{m.loading}</p>, place);
  const connected = await connect(course);
  if (connected === 'refused') return render(<p class="notice warn">{m.refused}</p>, place);
  const alone = connected === 'alone';
  const store = courseStore(course, alone ? NO_LMS : connected, world);
  render(<CoursePage {...{ course, store, alone }} />, place);
  if (!alone) await store.save();
}

// Back from the browser's memory: the LMS was told goodbye, so it begins again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
const place = document.querySelector('main');
if (place) void start(place);

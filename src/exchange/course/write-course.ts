import type { Course, Standard } from '../../core/course/course.ts';
import { writeZip } from '../zip/zip.ts';
import { cmi5Structure } from './cmi5-structure.ts';
import { courseHtml } from './course-html.ts';
import { type ManifestFacts, PAGE } from './manifest-files.ts';
import { scorm12Manifest } from './scorm12-manifest.ts';
import { scorm2004Manifest } from './scorm2004-manifest.ts';

/** A file of a package, by its path in it. */
export interface PackedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const MANIFESTS: { readonly [S in Standard]: { readonly name: string; readonly write: (facts: ManifestFacts) => string } } = {
  scorm12: { name: 'imsmanifest.xml', write: scorm12Manifest },
  scorm2004: { name: 'imsmanifest.xml', write: scorm2004Manifest },
  cmi5: { name: 'cmi5.xml', write: cmi5Structure },
};

/** A package for an LMS. @param files the player's script (`player.js`) and styles (`player.css`), and pictures */
export function writeCourse(course: Course, files: readonly PackedFile[]): Uint8Array {
  const { standard, title, id, pass } = course;
  const inside: readonly PackedFile[] = [
    { name: PAGE, content: courseHtml(title, standard) },
    { name: 'course.js', content: `globalThis.signalmarkCourse=${JSON.stringify(course)};\n` },
    ...files,
  ];
  const manifest = MANIFESTS[standard];
  const facts = { name: id.replaceAll(/[^\w.-]/g, '-'), id, title, pass, files: inside.map(({ name }) => name) };
  return writeZip([{ name: manifest.name, content: manifest.write(facts) }, ...inside]);
}

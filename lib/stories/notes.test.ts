import { expect, it } from 'vitest';
import {
  besideNote,
  cardNote,
  isMarkingNote,
  lineNote,
  linesNote,
  linesOfNote,
  listNote,
  topNote,
} from './notes.ts';

it('what touches few pages is refreshed within seconds, what changes with every story only ages', () => {
  for (const note of [cardNote(1), besideNote(1), lineNote('most'), linesOfNote(1)]) {
    expect(isMarkingNote(note), note).toBe(true);
  }
  for (const note of [listNote(), listNote('sport'), linesNote, topNote]) {
    expect(isMarkingNote(note), note).toBe(false);
  }
});

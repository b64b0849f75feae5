/** PostgreSQL channel on which every event's number is announced when it is committed. */
export const eventChannel = 'vestka_story_event';

/** What happened to a story, as the door records it. */
export type StoryEventKind =
  | 'published'
  | 'updated'
  | 'corrected'
  | 'held'
  | 'scheduled'
  | 'withdrawn'
  | 'restored'
  | 'moved'
  | 'top'
  | 'urgency'
  | 'picture-withdrawn'
  | 'deleted'
  /** Put into a story line, taken out of one, or marked there; without a story, the line itself. */
  | 'line'
  /** A live text began, ended or goes on. */
  | 'live'
  /** A live text has a new entry. */
  | 'live-entry'
  /** An entry was changed, removed or made a key moment. */
  | 'live-changed'
  /** The hour of an urgent story is over. */
  | 'urgent-over'
  /** A forecast came: of no story, yet pages show it. */
  | 'weather';

/** One event, as those who keep answers hear of it. */
export interface StoryEvent {
  /** Grows in the order in which changes became visible. */
  id: number;
  /** `null` for an event that is of no story. */
  storyId: number | null;
  kind: StoryEventKind;
  at: Date;
  /** What it changed, in the words of `notes.ts`. */
  touches: readonly string[];
}

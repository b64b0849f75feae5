import type { Outcome } from './announcement.ts';

/** Tells the operator what goes wrong with announcements, and that it is over: each once. */
export interface Teller {
  tellOutcome(outcome: Outcome): void;
  /** @param problem `null`: the database answers. */
  tellDatabase(problem: string | null): void;
}

/** @param name the protocol's. */
export function createTeller(name: string, report: (message: string) => void): Teller {
  let isDatabaseLost = false;
  /** What stands in the way of all announcements: a wait, or the status of a refusal. */
  let obstacle: string | null = null;
  /** Statuses of refusals of one address: others go on being taken in between. */
  const refused = new Set<number>();

  return {
    tellOutcome(outcome) {
      const { kind } = outcome;
      if (kind === 'done') {
        if (obstacle !== null) report(`${name} takes announcements again.`);
        obstacle = null;
        return;
      }
      if (kind === 'failed' && outcome.holdFor === 0) {
        if (!refused.has(outcome.status)) report(refusal(name, outcome.problem));
        refused.add(outcome.status);
        return;
      }
      const met = kind === 'later' ? 'wait' : `refused ${outcome.status}`;
      if (met !== obstacle) {
        const waits = `${name} takes no announcements, they are tried again: ${outcome.problem}`;
        report(kind === 'later' ? waits : refusal(name, outcome.problem));
      }
      obstacle = met;
    },
    tellDatabase(problem) {
      if (problem !== null && !isDatabaseLost) report(`Announcements (${name}) wait: ${problem}`);
      if (problem === null && isDatabaseLost) report(`Announcements (${name}) work again.`);
      isDatabaseLost = problem !== null;
    },
  };
}

function refusal(name: string, problem: string): string {
  return `${name} refuses announcements, see "npm run announcements": ${problem}`;
}

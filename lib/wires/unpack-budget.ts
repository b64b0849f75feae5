import { Transform } from 'node:stream';
import { unpackLimits } from './unpack-limits.ts';

/** An archive that is not read, or not further; the message says why. */
export class UnpackError extends Error {
  override name = 'UnpackError';
}

/** What may still come out of one archive, those inside it included. */
export class UnpackBudget {
  #left: number;
  #files = unpackLimits.files;

  /** @param packed bytes of the archive itself. */
  constructor(packed: number) {
    this.#left = unpackLimits.free + packed * unpackLimits.ratio;
  }

  /** @throws {UnpackError} when more comes out than any archive of news makes. */
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) {
      throw new UnpackError('it unpacks to far more than it holds: an archive made to do harm');
    }
  }

  /** @throws {UnpackError} */
  countFile(): void {
    this.#files -= 1;
    if (this.#files < 0) throw new UnpackError(`more than ${unpackLimits.files} files`);
  }

  /** Counts what passes through, and breaks it off. */
  meter(): Transform {
    return new Transform({
      transform: (part: Buffer, _, done) => {
        try {
          this.spend(part.length);
          done(null, part);
        } catch (error) {
          done(error as Error);
        }
      },
    });
  }
}

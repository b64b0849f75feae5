import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Number of the last event announced to its end; `null` before the first. */
export async function readMark(file: string): Promise<number | null> {
  try {
    const number = Number.parseInt(await readFile(file, 'utf8'), 10);
    return Number.isNaN(number) ? null : number;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Keeps it for the next start, whole or not at all. */
export async function keepMark(file: string, number: number): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${number}\n`);
  await rename(`${file}.new`, file);
}

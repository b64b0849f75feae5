type Channels = readonly [number, number, number];

function channels(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function written([red, green, blue]: Channels): string {
  const two = (value: number) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  return `#${two(red)}${two(green)}${two(blue)}`;
}

/** The colour `share` (0…1) of the way from one `#rrggbb` to another. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  const at = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * share;
  return written([at(0), at(1), at(2)]);
}

/** A surface colour seen under a coloured light. */
export function multiply(surface: string, light: string): string {
  const a = channels(surface);
  const b = channels(light);
  return written([(a[0] * b[0]) / 255, (a[1] * b[1]) / 255, (a[2] * b[2]) / 255]);
}

/** The colour made brighter (factor above 1) or darker (below 1). */
export function bright(colour: string, factor: number): string {
  const [red, green, blue] = channels(colour);
  return written([red * factor, green * factor, blue * factor]);
}

/** The colour with an opacity of 0…1, written `#rrggbbaa`. */
export function alpha(colour: string, opacity: number): string {
  const part = Math.round(Math.min(1, Math.max(0, opacity)) * 255);
  return `${colour.slice(0, 7)}${part.toString(16).padStart(2, '0')}`;
}

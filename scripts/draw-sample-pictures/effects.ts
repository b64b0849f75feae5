import {
  type Area,
  define,
  group,
  HEIGHT,
  type Point,
  polygon,
  px,
  rect,
  WHOLE,
  WIDTH,
} from './sheet.ts';

function filter(area: Area, steps: string): string {
  const [x, y, w, h] = area;
  return define(
    (id) =>
      `<filter id="${id}" filterUnits="userSpaceOnUse" x="${px(x)}" y="${px(y)}" width="${px(w)}" ` +
      `height="${px(h)}" color-interpolation-filters="sRGB">${steps}</filter>`,
  );
}

/** The content out of focus; a second number blurs the two directions differently. */
export function blur(content: string, across: number, down = across, area?: Area): string {
  const reference = filter(
    area ?? [-200, -200, WIDTH + 400, HEIGHT + 400],
    `<feGaussianBlur stdDeviation="${across} ${down}"/>`,
  );
  return group(content, `filter="${reference}"`);
}

/** A flat shape with soft edges, filtered only where it lies. */
export function softShape(points: readonly Point[], fill: string, soft: number, more = ''): string {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const margin = soft * 3 + 2;
  const left = Math.max(-200, Math.min(...xs) - margin);
  const top = Math.max(-200, Math.min(...ys) - margin);
  const right = Math.min(WIDTH + 200, Math.max(...xs) + margin);
  const bottom = Math.min(HEIGHT + 200, Math.max(...ys) + margin);
  if (right <= left || bottom <= top) return '';
  return blur(polygon(points, fill, more), soft, soft, [left, top, right - left, bottom - top]);
}

/**
 * The content with its edges torn by noise: circles become leaves, straight ridges become rock.
 *
 * @param size how far edges move, in pixels
 * @param grain how fine the tearing is (noise cycles per pixel)
 */
export function roughen(content: string, size: number, grain = 0.05, area: Area = WHOLE): string {
  const reference = filter(
    area,
    `<feTurbulence type="fractalNoise" baseFrequency="${grain}" numOctaves="3" seed="4"/>` +
      `<feDisplacementMap in="SourceGraphic" scale="${size}" xChannelSelector="R" yChannelSelector="G"/>`,
  );
  return group(content, `filter="${reference}"`);
}

/** The content broken sideways as a reflection on moving water is. */
export function ripple(content: string, size: number, soft: number, area: Area): string {
  const reference = filter(
    area,
    `<feGaussianBlur in="SourceGraphic" stdDeviation="${soft * 0.4} ${soft}" result="soft"/>` +
      '<feTurbulence type="fractalNoise" baseFrequency="0.004 0.05" numOctaves="3" seed="9"/>' +
      `<feDisplacementMap in="soft" scale="${size}" xChannelSelector="R" yChannelSelector="A"/>`,
  );
  return group(content, `filter="${reference}"`);
}

export interface Texture {
  colour: string;
  /** Noise cycles per pixel across and down: the stretch of the grain. */
  grain: readonly [number, number];
  /** How much stays bare, about 0.3 (all covered) … 0.7 (a few flecks). */
  bare?: number;
  /** The sharpness of its edges. */
  contrast?: number;
  opacity?: number;
  seed?: number;
  octaves?: number;
}

/** An area of cloud, ripples, grass or plaster: noise cut at a threshold in one colour. */
export function texture(area: Area, options: Texture): string {
  const { colour, grain, bare = 0.5, contrast = 4, opacity = 1, seed = 1, octaves = 4 } = options;
  const reference = filter(
    area,
    `<feTurbulence type="fractalNoise" baseFrequency="${grain[0]} ${grain[1]}" ` +
      `numOctaves="${octaves}" seed="${seed}" result="noise"/>` +
      `<feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 ${contrast} ` +
      `${-contrast * bare}" result="cover"/><feFlood flood-color="${colour}"/>` +
      '<feComposite in2="cover" operator="in"/>',
  );
  return rect(area, '#000', `filter="${reference}" opacity="${opacity}"`);
}

/** Only the part of the content that lies inside the path. */
export function inside(d: string, content: string): string {
  const reference = define((id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`);
  return group(content, `clip-path="${reference}"`);
}

/** The content shown through other markup: opaque where that is white, hidden where black. */
export function seenThrough(light: string, content: string): string {
  const reference = define(
    (id) =>
      `<mask id="${id}" maskUnits="userSpaceOnUse" x="0" y="0" width="${WIDTH}" height="${HEIGHT}">` +
      `${light}</mask>`,
  );
  return group(content, `mask="${reference}"`);
}

/** The content shown through a fill over an area: faded where the fill darkens. */
export function masked(fill: string, content: string, area: Area = WHOLE): string {
  return seenThrough(rect(area, fill), content);
}

/** The content at an opacity of 0…1. */
export function faint(content: string, opacity: number): string {
  return group(content, `opacity="${opacity}"`);
}

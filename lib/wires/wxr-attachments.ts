import type { WirePicture } from './wire-pictures.ts';
import type { WxrItem } from './wxr-items.ts';

/** A picture of the media library, as stories refer to it. */
export interface WxrPicture extends WirePicture {
  /** `wp:post_id`. */
  id: string;
  /** `wp:post_parent`: the post it was added in; `0` for none. */
  parent: string;
}

/** The pictures of an export by their numbers and by their posts. */
export interface WxrAttachments {
  find(id: string): WxrPicture | undefined;
  ofPost(id: string): WxrPicture[];
}

/** The picture an item of the type `attachment` is; `null` for sound, video and documents. */
export function pictureOfItem({ fields, meta }: WxrItem): WxrPicture | null {
  const url = fields['wp:attachment_url'] ?? fields['guid'] ?? '';
  const id = fields['wp:post_id'] ?? '';
  if (id === '' || !/\.(?:jpe?g|png|webp|avif|gif|tiff?)(?:$|\?)/i.test(url)) return null;
  return {
    id,
    url,
    parent: fields['wp:post_parent'] ?? '0',
    caption: fields['excerpt:encoded'] ?? '',
    alt: meta['_wp_attachment_image_alt'] ?? '',
    credit: '',
  };
}

/** Those of a small export, in memory. */
export function attachmentsOf(pictures: readonly WxrPicture[]): WxrAttachments {
  const byId = new Map(pictures.map((picture) => [picture.id, picture]));
  const byPost = Map.groupBy(pictures, ({ parent }) => parent);
  return {
    find: (id) => byId.get(id),
    ofPost: (id) => (id === '' || id === '0' ? [] : (byPost.get(id) ?? [])),
  };
}

/** Numbers of the pictures a post names: its featured one, galleries, images of its body. */
export function namedPictures({ fields, meta }: WxrItem): { ids: string[]; wantsOwn: boolean } {
  const body = fields['content:encoded'] ?? '';
  const ids = new Set<string>();
  if (meta['_thumbnail_id']) ids.add(meta['_thumbnail_id']);
  for (const [, id = ''] of body.matchAll(/\bwp-image-(\d+)/g)) ids.add(id);
  for (const [, list = ''] of body.matchAll(/\b(?:ids|include)\s*=\s*["']?([\d\s,]+)/g)) {
    for (const id of list.match(/\d+/g) ?? []) ids.add(id);
  }
  for (const [, list = ''] of body.matchAll(/"ids":\[([\d\s,"]+)\]/g)) {
    for (const id of list.match(/\d+/g) ?? []) ids.add(id);
  }
  const wantsOwn = [...body.matchAll(/\[gallery\b([^\]]*)\]/g)].some(
    ([, attributes = '']) => !/\b(?:ids|include)\s*=/.test(attributes),
  );
  return { ids: [...ids].slice(0, 200), wantsOwn };
}

/** How many pictures of a post, its featured one and those of galleries, the export does not hold: one
 * of posts alone holds none. */
export function countLost({ fields, meta }: WxrItem, attachments: WxrAttachments): number {
  const body = fields['content:encoded'] ?? '';
  const lists = [
    ...body.matchAll(/\[gallery\b[^\]]*\b(?:ids|include)\s*=\s*["']?([\d\s,]+)/g),
    ...body.matchAll(/<!--\s*wp:gallery\s+\{[^}]*"ids":\[([\d\s,"]+)\][^}]*\}\s*\/-->/g),
  ].map(([, list = '']) => list);
  const ids = [meta['_thumbnail_id'] ?? '', ...lists].flatMap((list) => list.match(/\d+/g) ?? []);
  return [...new Set(ids)].filter((id) => id !== '0' && !attachments.find(id)).length;
}

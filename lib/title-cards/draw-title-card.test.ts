import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawTitleCard } from './draw-title-card.ts';
import { sectionTitleCard, storyTitleCard, type TitleCard } from './title-card.ts';
import { Typeface } from './typeface.ts';

const storyCard = (headline: string): TitleCard =>
  storyTitleCard({ id: 1, category: 'culture', headline, publishedAt: new Date('2023-12-13') });

/** Share of a rectangle's pixels that are dark: letters. */
async function darkness(png: Buffer, area: { top: number; height: number; left?: number }) {
  const { data } = await sharp(png)
    .extract({ left: area.left ?? 0, width: 1200 - (area.left ?? 0), ...area })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 100).length / data.length;
}

it.each([
  ['a word', 'Паром'],
  ['quotes and dashes', 'Группа «Камертон» — лауреат «Белых рос»'],
  ['180 characters', 'Комитет утвердил план ремонта дорог в районе '.repeat(4)],
  ['one word without end', 'Превысокомногорассмотрительствующий'.repeat(8)],
  ['markup', '</path><script>alert(1)</script> & "так"'],
  ['foreign letters and emoji', 'Łódź, Ўсход, Αθήνα 🎉'],
])('draws %s at 1200×630, light enough for every network', async (_, headline) => {
  const png = await drawTitleCard(storyCard(headline));
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(150_000);
  // The headline stands between rule and foot and touches neither them nor the right margin.
  expect(await darkness(png, { top: 180, height: 400 })).toBeGreaterThan(0.005);
  expect(await darkness(png, { top: 590, height: 20 })).toBe(0);
  expect(await darkness(png, { top: 160, height: 440, left: 1140 })).toBe(0);
});

it('draws a section with its description', async () => {
  const card = sectionTitleCard('economy');
  if (!card) throw new Error('There is no economy.');
  const png = await drawTitleCard(card);
  const without = await drawTitleCard({ ...card, note: null });
  expect(png.equals(without)).toBe(false);
});

it('sets Russian with its kerning and has every sign of Russian typography', () => {
  const face = new Typeface(600);
  expect(face.measure('Та')).toBeLessThan(face.measure('Т') + face.measure('а'));
  for (const sign of '«»„“—–…№€ЁёЎўІі0') expect(face.measure(sign), sign).toBeGreaterThan(0);
  expect(face.measure('🎉')).toBe(0);
});

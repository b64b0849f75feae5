import type { Scenes } from './scene.ts';
import { CITY_LIFE } from './scenes/city-life.ts';
import { COUNTRYSIDE } from './scenes/countryside.ts';
import { ENGINEERING } from './scenes/engineering.ts';
import { FAR_PLACES } from './scenes/far-places.ts';
import { FARMS } from './scenes/farms.ts';
import { HALLS } from './scenes/halls.ts';
import { INDOOR_SPORT } from './scenes/indoor-sport.ts';
import { LEARNING } from './scenes/learning.ts';
import { OLD_TOWN } from './scenes/old-town.ts';
import { OPEN_AIR_SPORT } from './scenes/open-air-sport.ts';
import { RIVERS } from './scenes/rivers.ts';
import { TRACKS } from './scenes/tracks.ts';
import { WILD } from './scenes/wild.ts';
import { WORKSHOPS } from './scenes/workshops.ts';

/** Every picture of the sample edition by its key. */
export const SCENES: Scenes = {
  ...WORKSHOPS,
  ...ENGINEERING,
  ...WILD,
  ...FARMS,
  ...OPEN_AIR_SPORT,
  ...FAR_PLACES,
  ...TRACKS,
  ...COUNTRYSIDE,
  ...HALLS,
  ...INDOOR_SPORT,
  ...CITY_LIFE,
  ...LEARNING,
  ...OLD_TOWN,
  ...RIVERS,
};

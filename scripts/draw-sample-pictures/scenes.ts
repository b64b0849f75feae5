import type { Scenes } from './scene.ts';
import { appleOrchard } from './scenes/apple-orchard.ts';
import { bakery } from './scenes/bakery.ts';
import { beaverRiver } from './scenes/beaver-river.ts';
import { bookFair } from './scenes/book-fair.ts';
import { busStopSnow } from './scenes/bus-stop-snow.ts';
import { chessBoard } from './scenes/chess-board.ts';
import { cityNight } from './scenes/city-night.ts';
import { commuterTrain } from './scenes/commuter-train.ts';
import { concertHall } from './scenes/concert-hall.ts';
import { constructionCrane } from './scenes/construction-crane.ts';
import { councilHall } from './scenes/council-hall.ts';
import { craftStreet } from './scenes/craft-street.ts';
import { cyclingRoad } from './scenes/cycling-road.ts';
import { dairyFarm } from './scenes/dairy-farm.ts';
import { desertRoad } from './scenes/desert-road.ts';
import { droneField } from './scenes/drone-field.ts';
import { filmProjector } from './scenes/film-projector.ts';
import { fireEngine } from './scenes/fire-engine.ts';
import { foggyRoad } from './scenes/foggy-road.ts';
import { folkChoir } from './scenes/folk-choir.ts';
import { footballPitch } from './scenes/football-pitch.ts';
import { forestPath } from './scenes/forest-path.ts';
import { greenhouse } from './scenes/greenhouse.ts';
import { gymnasticsHall } from './scenes/gymnastics-hall.ts';
import { harbourPort } from './scenes/harbour-port.ts';
import { harvestField } from './scenes/harvest-field.ts';
import { hospitalFront } from './scenes/hospital-front.ts';
import { iceRink } from './scenes/ice-rink.ts';
import { islandLighthouse } from './scenes/island-lighthouse.ts';
import { laboratory } from './scenes/laboratory.ts';
import { lakeBoats } from './scenes/lake-boats.ts';
import { libraryHall } from './scenes/library-hall.ts';
import { marketHall } from './scenes/market-hall.ts';
import { marshCrane } from './scenes/marsh-crane.ts';
import { microscope } from './scenes/microscope.ts';
import { mountainValley } from './scenes/mountain-valley.ts';
import { museumGallery } from './scenes/museum-gallery.ts';
import { northernLights } from './scenes/northern-lights.ts';
import { oldMill } from './scenes/old-mill.ts';
import { postOffice } from './scenes/post-office.ts';
import { pottery } from './scenes/pottery.ts';
import { powerLines } from './scenes/power-lines.ts';
import { puppetTheatre } from './scenes/puppet-theatre.ts';
import { railwayStation } from './scenes/railway-station.ts';
import { recycling } from './scenes/recycling.ts';
import { robotArm } from './scenes/robot-arm.ts';
import { rowingLake } from './scenes/rowing-lake.ts';
import { satelliteDish } from './scenes/satellite-dish.ts';
import { schoolYard } from './scenes/school-yard.ts';
import { serverRoom } from './scenes/server-room.ts';
import { skiTrack } from './scenes/ski-track.ts';
import { smartphoneMap } from './scenes/smartphone-map.ts';
import { swimmingPool } from './scenes/swimming-pool.ts';
import { telescopeDome } from './scenes/telescope-dome.ts';
import { townHall } from './scenes/town-hall.ts';
import { tractorSnow } from './scenes/tractor-snow.ts';
import { tramStreet } from './scenes/tram-street.ts';
import { treePlanting } from './scenes/tree-planting.ts';
import { universitySteps } from './scenes/university-steps.ts';
import { villageChurchHill } from './scenes/village-church-hill.ts';
import { volcanoIsland } from './scenes/volcano-island.ts';
import { weavingLoom } from './scenes/weaving-loom.ts';
import { windTurbines } from './scenes/wind-turbines.ts';
import { winterRiverBridge } from './scenes/winter-river-bridge.ts';

/** Every picture of the sample edition by its key. */
export const SCENES: Scenes = {
  'apple-orchard': appleOrchard,
  bakery: bakery,
  'beaver-river': beaverRiver,
  'book-fair': bookFair,
  'bus-stop-snow': busStopSnow,
  'chess-board': chessBoard,
  'city-night': cityNight,
  'commuter-train': commuterTrain,
  'concert-hall': concertHall,
  'construction-crane': constructionCrane,
  'council-hall': councilHall,
  'craft-street': craftStreet,
  'cycling-road': cyclingRoad,
  'dairy-farm': dairyFarm,
  'desert-road': desertRoad,
  'drone-field': droneField,
  'film-projector': filmProjector,
  'fire-engine': fireEngine,
  'foggy-road': foggyRoad,
  'folk-choir': folkChoir,
  'football-pitch': footballPitch,
  'forest-path': forestPath,
  greenhouse: greenhouse,
  'gymnastics-hall': gymnasticsHall,
  'harbour-port': harbourPort,
  'harvest-field': harvestField,
  'hospital-front': hospitalFront,
  'ice-rink': iceRink,
  'island-lighthouse': islandLighthouse,
  laboratory: laboratory,
  'lake-boats': lakeBoats,
  'library-hall': libraryHall,
  'market-hall': marketHall,
  'marsh-crane': marshCrane,
  microscope: microscope,
  'mountain-valley': mountainValley,
  'museum-gallery': museumGallery,
  'northern-lights': northernLights,
  'old-mill': oldMill,
  'post-office': postOffice,
  pottery: pottery,
  'power-lines': powerLines,
  'puppet-theatre': puppetTheatre,
  'railway-station': railwayStation,
  recycling: recycling,
  'robot-arm': robotArm,
  'rowing-lake': rowingLake,
  'satellite-dish': satelliteDish,
  'school-yard': schoolYard,
  'server-room': serverRoom,
  'ski-track': skiTrack,
  'smartphone-map': smartphoneMap,
  'swimming-pool': swimmingPool,
  'telescope-dome': telescopeDome,
  'town-hall': townHall,
  'tractor-snow': tractorSnow,
  'tram-street': tramStreet,
  'tree-planting': treePlanting,
  'university-steps': universitySteps,
  'village-church-hill': villageChurchHill,
  'volcano-island': volcanoIsland,
  'weaving-loom': weavingLoom,
  'wind-turbines': windTurbines,
  'winter-river-bridge': winterRiverBridge,
};

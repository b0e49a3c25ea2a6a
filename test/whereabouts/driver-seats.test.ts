import { expect, it } from 'vitest';
import { folderWith, runCli } from '../support/run-cli.ts';

const CAR = 'place: 南站, travel: 30m, vehicle: 轿车';
const brief = (greeter: string): string => `id: a
kind: visit
type: enterprise
title: 来访
received: 2026-12-01 09:00
depth: full
host: {organization: 滨江学院}
team: [{name: 赵刚, roles: [司机]}, {name: 王芳, roles: [接站]}]
vehicles: [{id: 轿车, seats: 5, driver: 赵刚}]
guests: [{name: 甲一}, {name: 乙二}, {name: 丙三}, {name: 丁四}]
arrivals: [{mode: train, number: G1, at: 2026-12-08 10:00, greeters: [${greeter}], ${CAR}}]
lodging: [{hotel: 云溪大酒店, check_in: 2026-12-08 11:00, check_out: 2026-12-09 12:00}]
tours: [{at: 2026-12-08 14:00, companions: [${greeter}], ${CAR}}]
departures: [{mode: train, number: G2, at: 2026-12-09 20:00, companions: [${greeter}], ${CAR}}]
`;

async function tooMany(greeter: string): Promise<number> {
  const folder = folderWith({ 'a.yaml': brief(greeter) });
  const { stdout } = await runCli(['plan', `${folder}/a.yaml`, '--no-write']);
  return stdout.split('坐不下；请').length - 1;
}

it('counts once whoever drives the guests and meets them', async () => {
  expect(await tooMany('赵刚')).toBe(0);
  expect(await tooMany('王芳')).toBe(4); // met, driven to the tour and back, seen off
});

/** Two groups, each with a vehicle of its own, which one driver drives. */
const oneDriver = (tours: string): string => `id: a
kind: visit
type: enterprise
title: 来访
received: 2026-12-01 09:00
host: {organization: 滨江学院}
vehicles: [{id: 轿车, seats: 5, driver: 赵刚}, {id: 中巴, seats: 19, driver: 赵刚}]
guests: [{name: 甲一}, {name: 乙二}]
groups: [{name: 一组, guests: [甲一]}, {name: 二组, guests: [乙二]}]
tours:
${tours}
`;

it.each([
  [
    'back',
    `  - {at: 2026-12-08 14:00, until: 2026-12-08 15:30, place: 博物馆, travel: 15m, vehicle: 轿车, guests: [一组]}
  - {at: 2026-12-08 13:00, until: 2026-12-08 15:40, place: 港口, travel: 15m, vehicle: 中巴, guests: [二组]}`,
    '12-08 15:30–15:45 滨江学院，12-08 15:40–15:55 滨江学院；',
  ],
  [
    'on to one thing',
    `  - {at: 2026-12-08 14:00, until: 2026-12-08 15:30, place: 博物馆, travel: 15m, vehicle: 轿车, guests: [一组]}
  - {at: 2026-12-08 13:00, until: 2026-12-08 15:30, place: 港口, travel: 15m, vehicle: 中巴, guests: [二组]}
meetings: [{kind: talk, name: 座谈, at: 2026-12-08 15:50, until: 2026-12-08 17:00, place: 201会议室}]`,
    '12-08 15:30–15:45 座谈，12-08 15:30–15:45 座谈；',
  ],
])('says that one driver cannot take two vehicles %s at a time', async (_, tours, expected) => {
  const folder = folderWith({ 'a.yaml': oneDriver(tours) });
  const { stdout } = await runCli(['plan', `${folder}/a.yaml`, '--no-write']);
  expect(stdout).toContain(`“赵刚”要同时在两处：${expected}`);
});

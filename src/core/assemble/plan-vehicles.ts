import { sectionOf } from '../../model/brief.ts';
import type { PlanVehicle } from '../../model/plan.ts';
import { REFERENCES } from '../../model/references.ts';
import type { OpenBrief } from '../open-brief.ts';
import { driverOf } from '../whereabouts/vehicles.ts';

/** The vehicles of a brief as people know them: by the name others refer to, by model and plate, by who drives. */
export function planVehicles({ file }: OpenBrief): readonly PlanVehicle[] {
  const { by = [] } = REFERENCES.vehicles ?? {};
  return sectionOf(file.brief, 'vehicles').flatMap((vehicle): readonly PlanVehicle[] => {
    const texts = by.map((key) => String(vehicle[key] ?? ''));
    const name = texts.find((text) => text !== '');
    if (name === undefined) return [];
    const driver = driverOf(vehicle);
    const { phone = '' } = file.brief.team.find((one) => one.name === driver) ?? {};
    const called = texts.filter((text) => text !== '' && text !== name).toReversed();
    return [{ name, called: called.join(' '), driver, phone }];
  });
}

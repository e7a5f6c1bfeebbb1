import { dayOf } from '../numbers.ts';
import { daysBefore, type Plan } from '../plan.ts';

/** The rules of days that the product itself goes by, handed in: they are the domain's. */
export interface DayRules {
  /** WIB day by which officers answer what was sent on a day. */
  dueDay(day: string): string;
  isWorkingDay(day: string): boolean;
  monthsLater(day: string, months: number): string;
}

/** The days of one plan: nothing happens after the midnight its day begins with. */
export interface Calendar extends DayRules {
  day: string;
  /** That midnight, milliseconds. */
  end: number;
  /** The same moment, or a working hour of the last working day before it. */
  officeHour(at: number): number;
}

const days = new Map<number, string>();

/** `dayOf`, for the few days that are asked for over and over. */
export function wibDay(at: number): string {
  const day = Math.floor((at + 7 * hour) / dayLength);
  const known = days.get(day);
  if (known !== undefined) return known;
  const made = dayOf(at);
  days.set(day, made);
  return made;
}

export const hour = 3_600_000;
export const dayLength = 24 * hour;

export function openCalendar(plan: Plan, rules: DayRules): Calendar {
  const dueDay = remembered(rules.dueDay);
  const isWorkingDay = remembered(rules.isWorkingDay);
  return {
    day: plan.day,
    end: daysBefore(plan, 0),
    dueDay,
    isWorkingDay,
    monthsLater: rules.monthsLater,
    officeHour(at) {
      const wib = at + 7 * hour;
      const past = wib % dayLength;
      const opened = 8 * hour + Math.floor((past / dayLength) * 7.5 * hour);
      for (let midnight = at - past; ; midnight -= dayLength)
        if (midnight + opened <= at && isWorkingDay(wibDay(midnight))) return midnight + opened;
    },
  };
}

/** Two thousand days are asked for millions of times. */
function remembered<T>(rule: (day: string) => T): (day: string) => T {
  const known = new Map<string, T>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const made = rule(day);
    known.set(day, made);
    return made;
  };
}

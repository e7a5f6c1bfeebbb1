const hours = 3_600_000;
const days = 24 * hours;

/** Officers and admins are signed out after half an hour without a click and after half a day anyway. Milliseconds. */
export const lifetimes = {
  staff: { idle: 0.5 * hours, absolute: 12 * hours },
  others: { idle: 14 * days, absolute: 30 * days },
};

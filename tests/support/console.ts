import { afterEach, beforeEach, expect, vi } from 'vitest';

// Whatever a test makes the product complain about must be asserted, or not happen.
let complaints: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  complaints = vi.spyOn(console, 'error');
});
afterEach(() => {
  const seen = complaints.mock.calls;
  complaints.mockRestore();
  expect(seen, 'console.error was called').toEqual([]);
});

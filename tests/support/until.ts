/** Asks until it holds, or throws after some seconds. */
export async function until(holds: () => Promise<boolean>, seconds = 10): Promise<void> {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it did not hold within ${seconds} seconds`);
}

import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with `N passed, N failed, N skipped`, alone on a line. A file that did not load counts as failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tally = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      let own = 0;
      for (const test of module.children.allTests()) {
        own += 1;
        const { state } = test.result();
        if (state === 'passed' || state === 'failed' || state === 'skipped') tally[state] += 1;
      }
      if (own === 0 || (module.state() === 'failed' && module.errors().length > 0)) tally.failed += 1;
    }
    process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`);
  }
}

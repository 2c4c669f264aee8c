import { cleanup, configure } from '@testing-library/preact';
import { afterEach } from 'vitest';

// What is waited for comes at once, but on a machine that has other things to do.
configure({ asyncUtilTimeout: 10_000 });

// The library does this by itself only where `afterEach` is a global.
afterEach(cleanup);

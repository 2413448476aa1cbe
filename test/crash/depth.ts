/** `npm test` draws a sample of what `npm run test:crash` does in full. */
export const thorough = process.env['CRASH_TESTS'] === 'thorough';

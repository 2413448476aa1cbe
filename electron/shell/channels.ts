/** Names of the IPC channels, known to main and preload alike. */
export const channels = {
  call: 'annual-report:call',
  /** Main asks the window to save what is pending … */
  closing: 'annual-report:closing',
  /** … and the window answers whether it may close. */
  mayClose: 'annual-report:may-close',
} as const;

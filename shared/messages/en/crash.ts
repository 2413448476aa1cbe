/** English texts of the window that says that the program crashed. */
import type { crashTexts as chinese } from '../crash';

export const crashTexts: typeof chinese = {
  language: 'en',
  title: 'The program crashed',
  safe: 'What you fill in is saved all the time: at most the few characters typed in the last second are missing. Exported files are not affected.',
  whatToDo:
    'Press “Reopen” to go on. If it crashes again, hand the files in the folder “Crash records” to a technician; they hold nothing you filled in and no telephone numbers.',
  reopen: 'Reopen',
  logs: 'Crash records',
  quit: 'Quit',
  detail: 'Technical details',
};

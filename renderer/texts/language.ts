/** The language of this page, decided once: texts are read while modules load. Another choice loads the page anew. */
import { speak } from '../../shared/messages/language';
import { remembered } from '../app/remembered-desk';

export { inLanguage } from '../../shared/messages/language';

export const { language } = remembered();

// Everything with texts waits for this module; in Chinese there is nothing to wait for, and English is not fetched.
if (language === 'en') {
  document.documentElement.lang = 'en';
  speak((await import('./en')).english);
}

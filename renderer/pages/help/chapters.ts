/** The manual in the language of the window. */
import { language } from '../../texts/language';

export const { chapters } = await (language === 'en'
  ? import('../../../docs/manual/manual.en.md?manual')
  : import('../../../docs/manual/manual.md?manual'));

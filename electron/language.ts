/**
 * The language in which this program answers the window: problems, notes on imported files, menu and dialogs. Whatever gets
 * into a file is made of other texts, which have no translation here and stay Chinese.
 */
import { speak, type Language } from '../shared/messages/language';

/** Holds from the next text on. */
export async function speakTo(language: Language): Promise<void> {
  speak(language === 'en' ? (await import('../shared/messages/en/answers')).english : undefined);
}

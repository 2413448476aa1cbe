/** Last step of `npm run build`. */
import { writeLicences } from './licences';

writeLicences();

/**
 * A backup's optional password: key by scrypt (RFC 7914), content by AES-256-GCM (NIST SP 800-38D), salt and nonce
 * random for each file. What the header says is authenticated with the content.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes, { error: 'length' });

const saltBytes = 16;
/** NIST SP 800-38D, 8.2: 96 bits. */
const nonceBytes = 12;
const tagBytes = 16;
const blockSize = 8;

/** Bounds keep a forged file from asking for more memory or time than a PC has. */
export const encryptionSchema = z.strictObject({
  cipher: z.literal('aes-256-gcm'),
  nonce: base64(nonceBytes),
  key: z.strictObject({
    function: z.literal('scrypt'),
    cost: z.union([14, 15, 16, 17].map((power) => z.literal(2 ** power))),
    blockSize: z.literal(blockSize),
    parallelization: z.int().min(1).max(4),
    salt: base64(saltBytes),
  }),
});
export type Encryption = z.infer<typeof encryptionSchema>;

/** Parameters for a new file: OWASP's for scrypt with 32 MB of memory, about a second on an office PC. */
export const newEncryption = (): Encryption => ({
  cipher: 'aes-256-gcm',
  nonce: randomBytes(nonceBytes).toString('base64'),
  key: {
    function: 'scrypt',
    cost: 2 ** 15,
    blockSize,
    parallelization: 3,
    salt: randomBytes(saltBytes).toString('base64'),
  },
});

/** NFKC: an input method that types full-width digits does not make another password (NIST SP 800-63B, 5.1.1.2). */
function keyOf(password: string, { key }: Encryption): Promise<Buffer> {
  const memory = 128 * key.cost * key.blockSize;
  const options = { N: key.cost, r: key.blockSize, p: key.parallelization, maxmem: 2 * memory };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), Buffer.from(key.salt, 'base64'), 32, options, (error, derived) =>
      error ? reject(error) : resolve(derived),
    );
  });
}

/** @param header authenticated, not encrypted */
export async function encrypt(
  content: Uint8Array,
  password: string,
  encryption: Encryption,
  header: Uint8Array,
): Promise<Buffer> {
  const nonce = Buffer.from(encryption.nonce, 'base64');
  const cipher = createCipheriv(encryption.cipher, await keyOf(password, encryption), nonce);
  cipher.setAAD(header);
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** @returns undefined where the password is another one, or the header or content is not what was encrypted */
export async function decrypt(
  content: Uint8Array,
  password: string,
  encryption: Encryption,
  header: Uint8Array,
): Promise<Buffer | undefined> {
  if (content.length < tagBytes) return undefined;
  const nonce = Buffer.from(encryption.nonce, 'base64');
  const decipher = createDecipheriv(encryption.cipher, await keyOf(password, encryption), nonce);
  decipher.setAAD(header);
  decipher.setAuthTag(content.subarray(-tagBytes));
  const plain = decipher.update(content.subarray(0, -tagBytes));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    // Node tells a tag that does not match only by throwing a plain Error.
    return undefined;
  }
}

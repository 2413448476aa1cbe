/**
 * `npm run icon`: the drawings into the pictures that packages need, all committed, so that packing needs no browser. Small
 * sizes have a drawing of their own on whole pixels, the page's icon.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { installedBrowser, sandboxArguments } from '../../electron/pdf/installed-browser';

const at = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Sizes of the freedesktop icon theme, and of the .ico. */
const pictureSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const iconSizes = [16, 24, 32, 48, 64, 128, 256] as const;
const largestSmall = 32;
/** Up to this size an .ico holds plain pixels: makensis and old dialogs read no PNG there. */
const largestPlain = 64;

interface Picture {
  readonly size: number;
  readonly png: Buffer;
  /** Red, green, blue, opacity, from the top left corner. */
  readonly pixels: Buffer;
}

async function render(page: Page, size: number): Promise<Picture> {
  const drawing = readFileSync(at(size <= largestSmall ? '../../renderer/app/icon.svg' : 'icon.svg'), 'utf8');
  const { png, pixels } = await page.evaluate(
    async ({ svg, width }) => {
      const image = new Image(width, width);
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = width;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('No canvas.');
      context.drawImage(image, 0, 0, width, width);
      return {
        png: canvas.toDataURL('image/png').split(',')[1] ?? '',
        pixels: [...context.getImageData(0, 0, width, width).data],
      };
    },
    { svg: drawing, width: size },
  );
  return { size, png: Buffer.from(png, 'base64'), pixels: Buffer.from(pixels) };
}

/** A device-independent bitmap as an .ico holds it: twice the height, rows from the bottom, then an empty mask. */
function bitmap({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const body = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = ((size - 1 - row) * size + column) * 4;
      const to = (row * size + column) * 4;
      const [red = 0, green = 0, blue = 0, opacity = 0] = pixels.subarray(from, from + 4);
      body.set([blue, green, red, opacity], to);
    }
  }
  const maskRow = Math.ceil(size / 32) * 4;
  return Buffer.concat([header, body, Buffer.alloc(maskRow * size)]);
}

function icon(pictures: readonly Picture[]): Buffer {
  const images = pictures.map((picture) => (picture.size <= largestPlain ? bitmap(picture) : picture.png));
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  pictures.forEach(({ size }, index) => {
    const entry = 6 + 16 * index;
    const length = images[index]?.length ?? 0;
    // 256 is written as 0.
    directory.writeUInt8(size % 256, entry);
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += length;
  });
  return Buffer.concat([directory, ...images]);
}

const executablePath = installedBrowser();
if (executablePath === undefined) throw new Error('Drawing the icon needs Chromium, Chrome or Edge.');
const browser = await chromium.launch({ executablePath, args: sandboxArguments() });
try {
  const page = await browser.newPage();
  mkdirSync(at('resources/icons'), { recursive: true });
  const pictures: Picture[] = [];
  for (const size of pictureSizes) pictures.push(await render(page, size));
  for (const { size, png } of pictures) writeFileSync(at(`resources/icons/${size}x${size}.png`), png);
  const wanted: readonly number[] = iconSizes;
  writeFileSync(at('resources/icon.ico'), icon(pictures.filter(({ size }) => wanted.includes(size))));
} finally {
  await browser.close();
}

/** The longest side of a photo that is sent, in pixels. */
export const LONGEST_SIDE_PX = 2048;
const QUALITY = 0.82;

/**
 * Draws a picture anew as a JPEG of reasonable size, upright. Nothing but the pixels goes along: not where or
 * when it was taken, nor with what.
 *
 * @throws Error where the browser cannot read it as a picture
 */
export async function scaled(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const factor = Math.min(1, LONGEST_SIDE_PX / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * factor));
    canvas.height = Math.max(1, Math.round(bitmap.height * factor));
    const drawing = canvas.getContext('2d')!;
    drawing.fillStyle = '#ffffff';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((jpeg) => (jpeg ? resolve(jpeg) : reject(new Error('the picture could not be written'))), 'image/jpeg', QUALITY);
    });
  } finally {
    bitmap.close();
  }
}

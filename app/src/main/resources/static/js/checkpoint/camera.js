/** Looks for a QR code in the camera's picture: by the browser's own detector where it has one, else by jsQR. */
const PAUSE_MILLIS = 90;
const MOST_PIXELS = 800;

let reader;

/** @returns {Promise<(source: CanvasImageSource, width: number, height: number) => Promise<string|null>>} */
async function findReader() {
  if ('BarcodeDetector' in self && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({formats: ['qr_code']});
    return async source => (await detector.detect(source))[0]?.rawValue ?? null;
  }
  await import('../vendor/jsqr.js');
  const canvas = document.createElement('canvas'), context = canvas.getContext('2d', {willReadFrequently: true});
  return async (source, width, height) => {
    const scale = Math.min(1, MOST_PIXELS / Math.min(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
    return self.jsQR(data, canvas.width, canvas.height, {inversionAttempts: 'attemptBoth'})?.data || null;
  };
}

/** Before it is needed, while there is network. */
export const prepare = () => (reader ??= findReader());

export class Camera {
  constructor(video, found) {
    this.video = video;
    this.found = found;
  }

  /** Rejects where there is no camera or it is not allowed. */
  async start() {
    this.stream = await navigator.mediaDevices.getUserMedia({audio: false, video: {facingMode: {ideal: 'environment'}, width: {ideal: 1280}, height: {ideal: 720}}});
    this.video.srcObject = this.stream;
    await this.video.play();
    const read = await prepare(), stream = this.stream;
    while (this.stream === stream) {
      if (this.video.videoWidth && !this.resting) {
        const text = await read(this.video, this.video.videoWidth, this.video.videoHeight);
        if (text && this.stream === stream && !this.resting) this.found(text);
      }
      await new Promise(resolve => setTimeout(resolve, PAUSE_MILLIS));
    }
  }

  /** The light stays on, nothing is read. */
  rest(resting) {
    this.resting = resting;
  }

  stop() {
    this.stream?.getTracks().forEach(track => track.stop());
    this.stream = null;
    this.video.srcObject = null;
  }
}

/** @returns {Promise<string|null>} the text in a picture that was taken or chosen */
export async function readPicture(file) {
  const picture = await createImageBitmap(file);
  try {
    return await (await prepare())(picture, picture.width, picture.height);
  } finally {
    picture.close();
  }
}

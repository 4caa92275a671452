import { parentPort } from 'node:worker_threads'
import { encodePicture } from './encode'
import type { Painted, PaintJob } from './painter'
import { paintScene } from './scene'

const paintJob = async ({ id, scene, format, compression }: PaintJob): Promise<Painted> => {
  try {
    const { width, height } = scene
    return { id, bytes: await encodePicture(paintScene(scene), { width, height, format, compression }), error: null }
  } catch (error) {
    return { id, bytes: null, error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', async (job: PaintJob) => parentPort?.postMessage(await paintJob(job)))

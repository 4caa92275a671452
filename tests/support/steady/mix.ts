/** Of a hundred requests: what people at a gallery and at an editor ask for. */
export const mix = { read: 60, picture: 30, stream: 8, press: 2 } as const
export type Kind = keyof typeof mix

export const requestsPerSecond = 20
/** Held open at once, after the mix. */
export const streams = 200

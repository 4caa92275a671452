import { storedLatency } from './zz-latency'
console.log(await storedLatency())

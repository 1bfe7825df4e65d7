import { workerData, type MessagePort } from 'node:worker_threads'
import { serveLearning } from '@understudy/learning/worker'
import { workerPort } from './worker-port.ts'

// The learner as a host runs it, in a thread of its own, at the end of the port it was handed.
const { port } = workerData as { readonly port: MessagePort }
serveLearning(workerPort(port))

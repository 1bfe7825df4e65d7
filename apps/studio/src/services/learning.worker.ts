import { serveLearning } from '@understudy/learning/worker'

serveLearning(self)

import type { Catalogue } from '@understudy/contracts'

/** English for what can be wrong with a model on this machine. Sizes come as words, such as "4.1 GB". */
export const localModelCatalogue: Catalogue = {
  'models.local.not-found': 'There is no file at {path}. Check the path, or whether the disk it is on is connected.',
  'models.local.not-a-file': '{path} is a folder, not a file. Choose the .gguf file inside it.',
  'models.local.unreadable': 'The file at {path} may not be read. Allow this program to read it, and try again.',
  'models.local.too-small': 'This file is only {size} long, too short for any model. Download it again.',
  'models.local.not-gguf': 'This is no GGUF file. Only models in the GGUF format work; their names end in .gguf.',
  'models.local.big-endian':
    'This GGUF file was made for another kind of processor. Look for the usual (little-endian) one.',
  'models.local.unsupported-version':
    'This GGUF file has format version {version}; versions 2 and 3 work. Look for a newer file of the same model.',
  'models.local.truncated':
    'This file breaks off: {size} are there of at least {needed}. Download it again, or let the download finish.',
  'models.local.damaged': 'The beginning of this file is damaged. Download it again and compare its checksum.',
  'models.local.adapter':
    'This file is an adapter: a small change to a model, not a model. Choose the model it was made for.',
  'models.local.not-a-text-model': 'This model ({kind}) does not write text. Choose one that does.',
  'models.local.not-the-first-part': 'This is part {part} of {parts} of one model. Choose the first part.',
  'models.local.part-missing':
    'This model comes in {parts} files, and {missing} is not beside the first. Put all of them together.',
  'models.local.bad-path': 'Give the whole path of the file, from the root of the disk on.',
  'models.local.bad-address':
    'This is no address of a model file. It must start with https:// or http://, hold no user name or password, and end in a file name with .gguf.',
  'models.local.bad-checksum': 'The checksum must be a SHA-256: 64 digits and letters from a to f.',
  'models.local.already-there':
    'A model called {id} is already in the folder. Remove it first to have this one in its place.',
  'models.local.not-there': 'There is no model or download called {id} in the folder.',
  'models.local.folder-unusable': 'The folder {dir} cannot be used. Check that it exists and may be written to.',
  'models.local.disk-full': 'The disk is full: {needed} more are needed and {free} are free. Make room, then go on.',
  'models.local.unreachable': 'Nothing answers at {host}. Check the address and the connection, then go on.',
  'models.local.refused':
    'The server answered with error {status}. Check the address; the file may have moved or need a login.',
  'models.local.web-page': 'The address leads to a web page, not to a file. Copy the address of the download itself.',
  'models.local.bad-redirect':
    'The address leads on to {host}, where no model is fetched from. Use the address of the file itself.',
  'models.local.broke-off':
    'The download broke off {times} times. What came is kept; go on when the connection is better.',
  'models.local.wrong-checksum':
    'What came is not the file with that checksum, so it was deleted. Check the checksum and the address.',
  'models.local.no-runtime':
    'The program that runs models on this machine (node-llama-cpp) is not installed, or not in its build for this system. Install it next to the server.',
  'models.local.out-of-memory':
    'There is not enough memory for this model: it takes about {needed}. Close other programs, use a shorter context, or choose a smaller model.',
  'models.local.cannot-load': 'The model could not be loaded: {detail}. Choose another file of it, or another model.',
  'models.local.no-simd':
    'This browser cannot run models on the page: it has no WebAssembly with SIMD. A newer one has.',
  'models.local.not-allowed':
    "The page's content-security policy does not allow models on the page: it needs script-src 'wasm-unsafe-eval' and worker-src blob:.",
  'models.local.no-memory':
    'The browser has not enough memory left for the model. Close other pages and load this one again.',
  'models.local.load-too-slow': 'The model was not loaded within {seconds} seconds. Choose a smaller one.',
  'models.local.process-ended':
    'The process that runs the model ended ({how}). It starts again with the next request; if that goes on, memory may be short: choose a smaller model.',
  'models.local.closed': 'The model was closed.',
}

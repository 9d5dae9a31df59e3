import { pino, type Logger } from 'pino';

/** JSON lines on standard output. What may hold a secret is removed by name, wherever it stands. */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    redact: {
      paths: [
        'authorization',
        'cookie',
        'token',
        'headers',
        '*.authorization',
        '*.cookie',
        '*.token',
        '*.headers',
      ],
      censor: '***',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** On which PostgreSQL tells senders that something waits. */
export const CHANNEL_OF_SENDER = 'notification';

import cron from 'node-cron';

/** Calls `work` once a minute until the answer is called. A call that is still busy is not joined by another. */
export function everyMinute(work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  const task = cron.schedule('* * * * *', () => work().catch(failed), { noOverlap: true });
  return () => void task.destroy();
}

/** Asks again until the claim holds; after half a minute its last complaint is the test's. */
export async function eventually<T>(claim: () => T | Promise<T>, timeoutMs = 30_000): Promise<T> {
  const lastAt = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await claim();
    } catch (error) {
      if (performance.now() > lastAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

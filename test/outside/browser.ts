/** A browser as far as signing in needs one: it keeps cookies, follows answers on one host, and stops where it is sent elsewhere. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  /** Goes there, and on as long as it is sent to the same host; answers the last page, or the address it was sent to elsewhere. */
  async go(address: string, form?: Readonly<Record<string, string>>): Promise<{ readonly url: string; readonly page: string | undefined }> {
    const { host } = new URL(address);
    let [url, body] = [address, form && new URLSearchParams(form)];
    for (let hop = 0; hop < 10; hop += 1) {
      const response = await fetch(url, { method: body ? 'POST' : 'GET', body, redirect: 'manual', headers: { cookie: this.header() } });
      for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
      const location = response.headers.get('location');
      if (!location) return { url, page: await response.text() };
      [url, body] = [new URL(location, url).href, undefined];
      if (new URL(url).host !== host) return { url, page: undefined };
    }
    throw new Error(`Sent in circles at ${url}.`);
  }

  private keep(cookie: string): void {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  private header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

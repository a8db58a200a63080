/** Letters the address has no place for, by the one nearest to them; capital İ and I are told apart before anything else is done. */
const NEAREST: Readonly<Record<string, string>> = {
  ç: 'c', ğ: 'g', ı: 'i', ö: 'o', ş: 's', ü: 'u', â: 'a', î: 'i', û: 'u', Ç: 'c', Ğ: 'g', İ: 'i', I: 'i', Ö: 'o', Ş: 's', Ü: 'u', Â: 'a', Î: 'i', Û: 'u',
};
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';

/** What a title is called in an address. */
export function slugOf(title: string): string {
  const letters = [...title].map((letter) => NEAREST[letter] ?? SMALL[CAPITALS.indexOf(letter)] ?? letter);
  return letters.join('').replace(/[^a-z0-9]+/g, '-').slice(0, 80).replace(/^-+|-+$/g, '');
}

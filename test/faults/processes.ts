import { diagram } from '../given/diagram.js';

/** What the load runs: every kind of wait, jobs for our own handler (`ic-is`) and for a worker outside (`dis-is`). */
const texts: Readonly<Record<string, string>> = {
  Zincir: `start s; user a; service h ic-is; service x dis-is; boundary b on x error KIRIK; user c; end e; end f
    s -> a -> h -> x -> c -> e
    b -> f`,
  Catal: `start s; and g; user a; service h ic-is; catch t timer PT0.4S; service x dis-is; and j; end e
    s -> g; g -> a -> j; g -> h -> j; g -> t -> x -> j; j -> e`,
  Saat: `start s; user a; boundary t on a timer R3/PT0.3S | noninterrupting; service h ic-is; end f; end e
    s -> a -> e
    t -> h -> f`,
  Sure: `start s; user a; boundary t on a timer PT0.5S; service h ic-is; end f; end e
    s -> a -> e
    t -> h -> f`,
  Mesaj: `start s; catch m message haber | key =anahtar; user a; end e
    s -> m -> a -> e`,
  MesajBas: `start s message basla; service h ic-is; end e
    s -> h -> e`,
  Isaret: `start s; catch g signal duyuru; service h ic-is; end e
    s -> g -> h -> e`,
  Coklu: `start s; user a | each =for i in 1..6 return i as i; service h ic-is | each =for i in 1..4 return i as i; end e
    s -> a -> h -> e`,
  Ust: `start s; call c Alt; user a; end e
    s -> c -> a -> e`,
  Alt: `start s; service h ic-is; catch m message haber | key =anahtar; end e
    s -> h -> m -> e`,
  Uzun: `start s; script p | result r := =i | each =for i in 1..1500 return i as i; service h ic-is; end e
    s -> p -> h -> e`,
};

/** One deployment with all of them. */
export function faultProcesses(): FormData {
  const form = new FormData();
  for (const [id, text] of Object.entries(texts)) form.append('resources', new File([diagram(text, id)], `${id}.bpmn`, { type: 'text/xml' }));
  return form;
}

/** Those a client starts; the others are started by a message or a call. */
export const startable = ['Zincir', 'Zincir', 'Catal', 'Catal', 'Saat', 'Sure', 'Mesaj', 'Mesaj', 'Isaret', 'Coklu', 'Ust', 'Uzun'] as const;

/**
 * Repeats of a trouble, folded: the first finding is to be shown, further ones are counted and told of at growing
 * distances, until the trouble was quiet for long. No finding is lost between what is shown and what is told; who makes text
 * of it is the reporter. Memory is bounded by the number of troubles.
 */

/** Milliseconds between what is told of a trouble; the last goes on. */
const distances = [10_000, 60_000, 300_000];

/** Milliseconds after which the next finding of a trouble is news again. */
const quietFor = 600_000;

/** Troubles that are remembered, at some 400 bytes each. */
const mostTroubles = 10_000;

/** What is to be told: `count` more findings in a span, or none in a span after `count` in all. */
export interface Telling {
  kind: 'more' | 'quiet';
  title: string;
  count: number;
  milliseconds: number;
}

/** Tells news from repeats. Times are in milliseconds since 1970. */
export interface Fold {
  /** Takes a finding. Tells of troubles that are forgotten for it, and whether the finding itself is to be shown. */
  take(trouble: string, title: string, now: number): { isNews: boolean; tellings: Telling[] };
  /** What is due. A trouble that was quiet for long is told of once more if it had repeats, and forgotten. */
  due(now: number): Telling[];
  /** All that was counted and not told of yet. */
  rest(now: number): Telling[];
}

interface Trouble {
  title: string;
  /** Findings in all. */
  total: number;
  /** Findings since something was shown or told. */
  folded: number;
  /** How often something was told. */
  told: number;
  /** When something was shown or told. */
  toldAt: number;
  lastSeen: number;
}

/** Makes a fold that remembers at most so many troubles, 10,000 unless told otherwise. */
export function createFold(most = mostTroubles): Fold {
  /** The one that was quiet for longest comes first. */
  const troubles = new Map<string, Trouble>();

  function more(trouble: Trouble, now: number): Telling[] {
    const { title, folded, toldAt } = trouble;
    if (folded === 0) return [];
    trouble.folded = 0;
    trouble.told++;
    trouble.toldAt = now;
    return [{ kind: 'more', title, count: folded, milliseconds: now - toldAt }];
  }

  function quiet({ title, total, lastSeen }: Trouble, now: number): Telling[] {
    return total > 1 ? [{ kind: 'quiet', title, count: total, milliseconds: now - lastSeen }] : [];
  }

  return {
    take(key, title, now) {
      const known = troubles.get(key);
      troubles.delete(key);
      if (known !== undefined && now - known.lastSeen < quietFor) {
        known.total++;
        known.folded++;
        known.lastSeen = now;
        troubles.set(key, known);
        return { isNews: false, tellings: [] };
      }
      const tellings = known === undefined ? [] : quiet(known, now);
      troubles.set(key, { title, total: 1, folded: 0, told: 0, toldAt: now, lastSeen: now });
      if (troubles.size > most) {
        const [[oldest, trouble]] = troubles;
        troubles.delete(oldest);
        tellings.push(...more(trouble, now));
      }
      return { isNews: true, tellings };
    },
    due(now) {
      const tellings: Telling[] = [];
      for (const [key, trouble] of troubles) {
        if (now - trouble.lastSeen >= quietFor) {
          troubles.delete(key);
          tellings.push(...quiet(trouble, now));
        } else if (now - trouble.toldAt >= (distances[trouble.told] ?? distances[distances.length - 1])) {
          tellings.push(...more(trouble, now));
        }
      }
      return tellings;
    },
    rest: (now) => [...troubles.values()].flatMap((trouble) => more(trouble, now)),
  };
}

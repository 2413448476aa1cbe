/**
 * Names of units as offices write them: 武昌区石洞街道办事处, 石洞街道, 石洞街道办 and 石洞街 are one unit; 石洞街道 and
 * 石涧街道 are two, however alike they look.
 */
import { officialBureau, perhapsBureaus } from './bureaus';
import { likeness, plainWords } from './likeness';
import { simplified } from './traditional';

/** Behind the name on a form: （盖章）, (公章). */
const sealNote = /[（(〔[【]?(?:盖章|公章|签章|印章|章)[）)〕\]】]\s*$/u;

/** A name without what does not belong to it: letters and digits only, simplified characters, no note about the seal. */
export const plainUnit = (name: string): string => plainWords(simplified(name).replace(sealNote, ''));

export interface UnitSuggestion {
  readonly unit: string;
  /** From 0 to 1. */
  readonly score: number;
}

export interface UnitMatch {
  /** `exact`: the same name, blanks, punctuation and traditional characters aside. `likely`: a short form of it and of no other. */
  readonly kind: 'exact' | 'likely' | 'none';
  /** The known unit, where there is one. */
  readonly unit?: string;
  /** Best first; for `none`, what a person may choose from. */
  readonly suggestions: readonly UnitSuggestion[];
}

/** Ways to say the same office at the end of a name; the first of each is the one compared. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:街道(?:党工委|党委|工委)和?(?:街道)?办事处|街道办事处|街道办|办事处|街道|街)$/u, '街道'],
  [/(?:镇(?:党委)?(?:人民政府|政府)|镇)$/u, '镇'],
  [/(?:乡(?:党委)?(?:人民政府|政府)|乡)$/u, '乡'],
  [/(?:区人民政府|区政府|区)$/u, '区'],
  [/(?:县人民政府|县政府|县)$/u, '县'],
  [/(?:市人民政府|市政府|市)$/u, '市'],
  [/(?:人民政府办公室|人民政府办公厅|政府办公室|政府办公厅|政府办)$/u, '政府办公室'],
  [/(?:管理委员会|管委会)$/u, '管委会'],
  [/(?:委员会|委)$/u, '委'],
];

/**
 * A region before the name: 湖北省, 武汉市, 武昌区. A single character before 区 or 市 is part of a word (小区, 城市), and so
 * are 市 before 场 (市场监督管理局) and 城市 behind 和 (住房和城市建设局).
 */
const region = /^(?:[\p{L}\p{N}]{2,}?(?:自治区|自治州|自治县|省|(?<!和城)市(?!场(?:监|管|服务|发展|建设))|州|盟|区|县|旗))(?=.{2,})/u;

/** 区住建局: the region of whoever writes. Only before a bureau every region has, 市 begins the names of others (市政). */
const ownRegion = /^[省市州盟区县旗]/u;

/** 中共江州区红旗街道工作委员会 before the office it signs together with. */
const partyBefore = /^中(?:共|国共产党)\p{L}+?街道(?:工作委员会|党?工委)(?=\p{L}*街道)/u;

/** 江州区人民政府红旗街道办事处: whose office it is. 政府 alone begins names of bureaus (政府采购局). */
const ofGovernment = /^(?:人民政府(?=.+(?:街道|局)$)|政府(?=.+街道$))/u;

export interface UnitParts {
  /** 湖北省, 武汉市, 武昌区: as far as the name states them. */
  readonly regions: readonly string[];
  /** The name without them, its ending in its usual form: 石洞街道. */
  readonly core: string;
}

export function unitParts(name: string): UnitParts {
  let rest = plainUnit(name).replace(partyBefore, '');
  for (const [ending, usual] of endings) {
    if (ending.test(rest)) {
      rest = rest.replace(ending, usual);
      break;
    }
  }
  const regions: string[] = [];
  for (;;) {
    rest = rest.replace(ofGovernment, '');
    const bureau = officialBureau(rest);
    if (bureau !== undefined) return { regions, core: bureau };
    const found = region.exec(rest)?.[0];
    if (found === undefined || found.length >= rest.length - 1) break;
    regions.push(found);
    rest = rest.slice(found.length);
  }
  const own = regions.length === 0 ? ownRegion.exec(rest)?.[0] : undefined;
  const bureau = own === undefined ? undefined : officialBureau(rest.slice(own.length));
  return own === undefined || bureau === undefined ? { regions, core: rest } : { regions: [own], core: bureau };
}

/** 区 alone is any 区. */
const sameRegion = (one: string, other: string): boolean =>
  one === other || (one.length === 1 && other.endsWith(one)) || (other.length === 1 && one.endsWith(other));

/** Regions agree where the nearer ones that both state are the same; one that is not stated may be any. */
export function regionsAgree(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.every((name) => long.some((another) => sameRegion(name, another)));
}

const isBureau = (core: string): boolean => officialBureau(core) !== undefined || /(?:局|委|办公室)$/u.test(core);

/** True for the same place: a city and each of its districts have bureaus of the same names, but not the same streets. */
export function placesAgree(one: UnitParts, other: UnitParts): boolean {
  if (!regionsAgree(one.regions, other.regions)) return false;
  const [nearest, another] = [one.regions.at(-1), other.regions.at(-1)];
  return !isBureau(one.core) || nearest === undefined || another === undefined || sameRegion(nearest, another);
}

/** True for two bureaus that are perhaps one (教育局, 教育体育局) of one region. */
const perhapsSameUnit = (one: UnitParts, other: UnitParts): boolean =>
  perhapsBureaus(one.core).includes(other.core) && placesAgree(one, other);

interface KnownUnit {
  readonly unit: string;
  readonly plain: string;
  readonly parts: UnitParts;
}

interface UnitIndex {
  readonly all: readonly KnownUnit[];
  readonly byName: ReadonlyMap<string, string>;
  readonly byCore: ReadonlyMap<string, readonly KnownUnit[]>;
}

const indexes = new WeakMap<readonly string[], UnitIndex>();

/** Kept for each list: a district's files are matched with one list of hundreds or thousands. */
function indexOf(known: readonly string[]): UnitIndex {
  const made = indexes.get(known);
  if (made) return made;
  const all = known.map((unit) => ({ unit, plain: plainUnit(unit), parts: unitParts(unit) }));
  const byName = new Map<string, string>();
  const byCore = new Map<string, KnownUnit[]>();
  for (const one of all) {
    if (one.plain !== '' && !byName.has(one.plain)) byName.set(one.plain, one.unit);
    const same = byCore.get(one.parts.core);
    if (same) same.push(one);
    else byCore.set(one.parts.core, [one]);
  }
  const index = { all, byName, byCore };
  indexes.set(known, index);
  return index;
}

const leastSuggested = 0.5;
const mostSuggested = 3;

interface FoundUnit {
  readonly kind: 'exact' | 'likely';
  readonly unit: string;
}

const likelyUnits = (parts: UnitParts, known: readonly string[]): string[] =>
  (indexOf(known).byCore.get(parts.core) ?? []).flatMap((other) => (placesAgree(parts, other.parts) ? [other.unit] : []));

/**
 * What `matchUnit` finds, without suggestions and without going through the whole list.
 * @param known not to be changed afterwards
 */
export function findUnit(name: string, known: readonly string[]): FoundUnit | undefined {
  const plain = plainUnit(name);
  if (plain === '') return undefined;
  const same = indexOf(known).byName.get(plain);
  if (same !== undefined) return { kind: 'exact', unit: same };
  const [unit, another] = likelyUnits(unitParts(name), known);
  return unit !== undefined && another === undefined ? { kind: 'likely', unit } : undefined;
}

/**
 * @param name as it stands in a file
 * @param known names of the units there are; not to be changed afterwards
 */
export function matchUnit(name: string, known: readonly string[]): UnitMatch {
  const plain = plainUnit(name);
  if (plain === '') return { kind: 'none', suggestions: [] };
  const found = findUnit(name, known);
  if (found?.kind === 'exact') return { ...found, suggestions: [{ unit: found.unit, score: 1 }] };
  const parts = unitParts(name);
  const likely = likelyUnits(parts, known);
  const scoreOf = (one: KnownUnit): number => {
    if (likely.includes(one.unit)) return 0.95;
    return perhapsSameUnit(parts, one.parts) ? 0.9 : 0.9 * Math.max(likeness(plain, one.plain), likeness(parts.core, one.parts.core));
  };
  const suggestions = indexOf(known)
    .all.map((one) => ({ unit: one.unit, score: scoreOf(one) }))
    .filter(({ score }) => score >= leastSuggested)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostSuggested);
  return found ? { ...found, suggestions } : { kind: 'none', suggestions };
}

const unitEnding =
  /(?:政府|街道|街|镇|乡|办|处|局|厅|委|会|室|院|署|部|队|站|所|中心|公司|学校|大学|医院|集团|馆|社|行|区|县|市)$/u;

/** True for a line that reads like the name of a unit and like nothing else. */
export const looksLikeUnit = (line: string): boolean => {
  const plain = line.replace(/\s+/gu, '');
  return plain.length >= 4 && plain.length <= 60 && !/[。，；：！？、,;:!?]/u.test(plain) && unitEnding.test(plain);
};

/** What can be wrong in a course's folder. The words for each stand in the messages as `fault.<code>`. */
export type Severity = 'error' | 'warning'
export type FaultCode = keyof typeof severities
export type FaultParams = Record<string, string | number>
export type Fault = { file: string; line: number; code: FaultCode; params: FaultParams; severity: Severity }

/** An error keeps the course from being loaded; a warning is only told. */
export const severities = {
  // the folder and its files
  badCourseFolder: 'error',
  noCourseFile: 'error',
  noModule: 'error',
  badFileName: 'error',
  duplicateName: 'error',
  strayFile: 'warning',
  notUtf8: 'error',
  controlCharacter: 'error',
  fileTooLong: 'error',
  // front matter
  noFrontMatter: 'error',
  openFrontMatter: 'error',
  yamlError: 'error',
  duplicateKey: 'error',
  unknownKey: 'error',
  misspeltKey: 'error',
  missingKey: 'error',
  notText: 'error',
  textTooLong: 'error',
  notWhole: 'error',
  notChoice: 'error',
  notFlag: 'error',
  notSkills: 'error',
  passRange: 'error',
  drawForm: 'error',
  drawTooLarge: 'error',
  drawTooLargeForLevel: 'error',
  examFeedbackEach: 'error',
  // the body
  emptyModule: 'error',
  tooDeep: 'error',
  tooTangled: 'error',
  tableTooLarge: 'error',
  headingOne: 'warning',
  headingSkips: 'warning',
  rawHtmlRemoved: 'warning',
  unknownNote: 'error',
  // images, downloads and links
  missingAlt: 'error',
  imageNotLocal: 'error',
  missingImage: 'error',
  misspeltImage: 'error',
  imageType: 'error',
  imageTooLarge: 'error',
  imageBroken: 'error',
  svgUnsafe: 'error',
  missingFile: 'error',
  misspeltFile: 'error',
  fileType: 'error',
  fileTooLarge: 'error',
  fileBroken: 'error',
  unusedAsset: 'warning',
  linkScheme: 'error',
  linkWithoutText: 'error',
  brokenLink: 'error',
  misspeltLink: 'error',
  brokenAnchor: 'error',
  misspeltAnchor: 'error',
  // questions
  noQuestions: 'error',
  textBeforeQuestion: 'error',
  headingInQuiz: 'error',
  questionWithoutText: 'error',
  missingQuestionId: 'error',
  duplicateQuestionId: 'error',
  badAttribute: 'error',
  unknownLevel: 'error',
  badSkill: 'error',
  questionWithoutOptions: 'error',
  tooFewOptions: 'error',
  noCorrectOption: 'error',
  everyOptionCorrect: 'warning',
  optionWithoutBox: 'error',
  optionWithoutText: 'error',
  optionWithoutExplanation: 'error',
  explanationNotIndented: 'error',
  duplicateOption: 'error',
  textAfterOptions: 'error',
} as const satisfies Record<string, Severity>

export function faultAt(file: string, line: number, code: FaultCode, params: FaultParams = {}): Fault {
  return { file, line, code, params, severity: severities[code] }
}

export function inReadingOrder(faults: Fault[]): Fault[] {
  return faults.toSorted((a, b) => byCodeUnits(a.file, b.file) || a.line - b.line)
}

/** The same order on every machine, whatever its language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** English words on what each rule is about: its name, why it exists, where it comes from, how to put it right. */
import type { RuleExplanation } from '../rules';

const form = 'Format of the annual report (国办公开办函〔2021〕30号, 〔2019〕60号)';
const ordinance = 'Ordinance on government information disclosure';
const byMeaning = 'by the meaning of its items';
const practice = 'Common practice in checking; the national format does not say it';
const notices = 'Local notices on filling in: figures exact, everything consistent';

export const ruleExplanations: Readonly<Record<string, RuleExplanation>> = {
  'requests.balance': {
    name: 'Balance of requests',
    why: 'Requests received this year and carried over from last year are either dealt with this year or carried forward: every column has to come out even.',
    source: `${form}, head of table 3: item 1 plus item 2 equals item 3 plus item 4`,
    remedy: 'Go through new, carried-over and settled requests of this column. Withdrawn and merged ones count under “（六）其他处理”: do not leave them out.',
  },
  'requests.results-total': {
    name: 'Total of results',
    why: '“（七）总计” is the sum of （一） to （六）.',
    source: `${form}, table 3, ${byMeaning}`,
    remedy: 'Check the rows of this column; if they are right, take the total.',
  },
  'requests.row-total': {
    name: 'Total of applicants',
    why: 'The column “总计” is the sum of all kinds of applicants.',
    source: `${form}, table 3, ${byMeaning}`,
    remedy: 'Check the figures of this row; if they are right, take the total.',
  },
  'disputes.row-total': {
    name: 'Totals of reviews and suits',
    why: 'The “总计” of reviews and of both kinds of suits is the sum of four results.',
    source: `${form}, table 4, ${byMeaning}`,
    remedy: 'Check the four results; if they are right, take the total.',
  },
  'disclosure.bounds': {
    name: 'Larger and smaller figures',
    why: 'A total is not less than a part of it, no more items go than there were, and documents in force are usually not fewer than those issued this year.',
    source: `${form}, table 2, ${byMeaning}`,
    remedy: 'Check the figures of this row. If documents were issued and repealed in the same year, fewer may be in force than were issued.',
  },
  'disclosure.unit': {
    name: 'Unit of money',
    why: '元 and 万元 are easily mixed up, ten thousand times each other.',
    source: `${form}, table 2: the format of 2021 prints “单位：万元”; that of 2019 prints no unit and usage differs`,
    remedy: 'Fees in the format of 2021 are in 万元; purchases in that of 2019 in 元. If the amount really changed that much, verify and leave it.',
  },
  'value.not-a-number': {
    name: 'Not a number',
    why: 'Tables hold numbers only: units or words cannot be computed or added up.',
    source: `${form}, ${byMeaning}; published reports often have entries like “251000元” and “240万元”`,
    remedy: 'Leave the number only; write units and remarks in the text.',
  },
  'value.negative': {
    name: 'Negative number',
    why: 'Numbers of items and amounts are not below zero; only “本年增/减” in the format of 2019 can be.',
    source: `${form}, ${byMeaning}`,
    remedy: 'Put in the right number; 0 for nothing.',
  },
  'value.not-an-integer': {
    name: 'Not a whole number',
    why: 'Numbers of items are whole; only amounts of money have decimals.',
    source: `${form}, ${byMeaning}`,
    remedy: 'Put in a whole number; if an amount stands in the wrong cell, move it.',
  },
  'value.blank': {
    name: 'Blank cell',
    why: 'A blank cell does not tell whether there is nothing or something was forgotten.',
    source: practice,
    remedy: 'Fill in 0 for nothing, not “/”, “—” or “无”.',
  },
  'table.unknown': {
    name: 'No such item in the tables',
    why: 'The edition has no place for this figure of the file, so it is not printed.',
    source: 'The tables of the two formats differ (国办公开办函〔2019〕60号, 〔2021〕30号)',
    remedy: 'Check the edition; if the figure is needed, move it to the right cell.',
  },
  'text.unplaced': {
    name: 'Text without a place',
    why: 'The edition does not have the section of this text, so it is not printed.',
    source: 'The headings of the formats differ (国办公开办函〔2019〕60号, 〔2021〕30号, and the district’s)',
    remedy: 'Move what you need to another section and clear the rest.',
  },
  'section.empty': {
    name: 'Nothing written',
    why: 'None of the five parts of the annual report may be missing, and problems and improvements cannot just be “无”.',
    source: `${ordinance}, article 50; 国办公开办函〔2021〕30号: nothing left out, nothing too general`,
    remedy: 'Write what there is to say. Only “其他需要报告的事项” may be “无” if there really is nothing.',
  },
  'section.fees': {
    name: 'Fees for handling requests not mentioned',
    why: '“其他需要报告的事项” has to say how many fees for handling information requests were charged and how much, also if none were.',
    source: 'Format of 国办公开办函〔2021〕30号, part 6; Rules on such fees (国办函〔2020〕109号)',
    remedy: 'Add a sentence such as “本年度没有收取政府信息公开信息处理费”. The administrative fees in the table are another figure, in 万元.',
  },
  'registration.incomplete': {
    name: 'Registration form not complete',
    why: 'The superior office uses the form to get in touch; without people or telephones it cannot.',
    source: 'What districts ask for in attachment 3',
    remedy: 'Fill in what is named.',
  },
  'registration.phone': {
    name: 'Wrong telephone number',
    why: 'What does not look like a telephone number mostly lacks digits or stands in the wrong field.',
    source: 'What districts ask for in attachment 3',
    remedy: 'Check the number: seven or eight digits, with area code and extension if you like; eleven for a mobile.',
  },
  'period.signature-date': {
    name: 'Date of signature',
    why: 'Figures are counted up to 31 December: a report signed before lacks the last days. A wrong date is printed as it stands.',
    source: `${ordinance}, articles 49 and 50; figures count from 1 January to 31 December`,
    remedy: 'Use a date after everything was counted; if it was signed early, bring the figures up to 31 December.',
  },
  'period.text': {
    name: 'Period',
    why: 'Figures count up to 31 December; reports that say 30 December or another day are sent back.',
    source: 'The period is 1 January to 31 December (usual in published reports, some of which say 30 December)',
    remedy: 'Write “1月1日至12月31日”.',
  },
  'period.stale-year': {
    name: 'Another year left in the text',
    why: 'When last year’s report is rewritten, years are easily overlooked.',
    source: 'Published reports with sentences such as “上年度我局……” about the year itself',
    remedy: 'Write this year. If it is about earlier years, say “与上年相比” or since when; or verify and leave it.',
  },
  'period.deadline': {
    name: 'Deadline',
    why: 'Whoever publishes the annual report late is urged to correct this or named in a circular.',
    source: `${ordinance}, articles 47 and 49: departments by 31 January, governments by 31 March; earlier where the district says so`,
    remedy: 'Finalize, seal and hand in soon, and publish on the website.',
  },
  'privacy.personal-data': {
    name: 'Personal data',
    why: 'The annual report is published and must not reveal anybody’s private data.',
    source: `${ordinance}, article 15; Personal Information Protection Law`,
    remedy: 'Delete the number or give an office telephone. The registration form is not published and may have mobile numbers.',
  },
  'narrative.received': {
    name: 'Requests received, in the text',
    why: 'Figures of the text that differ from the table are among the most common reasons for sending a report back.',
    source: `${notices}; “新收” in the text is item 1 of table 3, “收到、受理” may include those carried over`,
    remedy: 'Check with your records and correct the wrong one. If it is counted otherwise, say so in the text, verify and leave it.',
  },
  'narrative.results': {
    name: 'Results, in the text',
    why: 'Results, settled and carried-forward requests in the text have to agree with the rows of table 3.',
    source: `${notices}; table 3, （一） to （七） and item 4`,
    remedy: 'Check with your records and correct the wrong one.',
  },
  'narrative.disputes': {
    name: 'Reviews and suits, in the text',
    why: 'Reviews and suits in the text have to agree with table 4; suits are both kinds together.',
    source: `${notices}; table 4`,
    remedy: 'Check with your list of cases. Cases counted by filing may differ: say so in the text, verify and leave it.',
  },
  'narrative.none': {
    name: 'None in the text, some in the table',
    why: '“未收到”, “没有发生” and “均维持” contradict the figures of the table.',
    source: `${notices}; tables 3 and 4`,
    remedy: 'If the table is right, rewrite the text; if the text is right, correct the table.',
  },
  'narrative.percentage': {
    name: 'Percentages and changes',
    why: 'Percentages and changes have to follow from two figures of the text or from the tables of two years.',
    source: `${notices}; published reports with wrong growth rates`,
    remedy: 'Compute it again and correct the wrong figure.',
  },
  'narrative.parts': {
    name: 'Sum of the parts after “其中”',
    why: 'Parts listed after “其中” are not more than the total, and equal to it if all are listed.',
    source: notices,
    remedy: 'Check the parts; if not all are listed, add “等”.',
  },
  'sums.incomplete': {
    name: 'Incomplete sum',
    why: 'A unit filled in words, which cannot be added up, so its figure is missing from the sum.',
    source: 'A rule of this program’s consolidation',
    remedy: 'Ask the unit to put in a number and hand in again, then consolidate once more.',
  },
  'years.carry-over': {
    name: 'Carried over from last year',
    why: 'What last year’s report carried forward is what this year’s has carried over, in every column, also where the format changed in between.',
    source: `${form}, table 3, ${byMeaning}`,
    remedy: 'Fill in what last year’s published report says. If that is wrong, correct it first and say so in the text.',
  },
  'years.in-force': {
    name: 'Documents in force',
    why: 'In force = in force last year + issued − repealed this year; a revised document counts once as repealed and once as issued.',
    source: `Format of 国办公开办函〔2021〕30号, table 2, ${byMeaning}; local notices: know what you have, fill it in exactly`,
    remedy: 'Check the three figures with the list of documents. If last year’s was wrong, verify, leave it and say why.',
  },
  'years.items': {
    name: 'Items of last year',
    why: '“上一年项目数量” is the number of items in last year’s report plus its change.',
    source: `Format of 国办公开办函〔2019〕60号, table 2, ${byMeaning}`,
    remedy: 'Fill in what last year’s published report says.',
  },
  'years.jump': {
    name: 'Very different from last year',
    why: 'Superior offices ask about figures that changed a lot; or one stands in the wrong cell or has a digit too many.',
    source: practice,
    remedy: 'Check the figure. If it is right, leave it; the general part can say why.',
  },
  'years.repeated-text': {
    name: 'Repeats last year’s text',
    why: 'Text copied from last year costs points in assessments.',
    source: 'Local assessment standards: points are taken off for text repeated from earlier years or other units',
    remedy: 'Write about what was done and what was wrong this year; headings and set phrases may stay.',
  },
  'previous.other-year': {
    name: 'Last year’s report is of another year',
    why: 'Requests carried over and documents in force can only be compared with the year right before.',
    source: `${form}, ${byMeaning}`,
    remedy: 'Take the report of the year before.',
  },
  'previous.other-unit': {
    name: 'Last year’s report is another unit’s',
    why: 'Compared with another unit’s report, no finding can be relied on; unless the unit was renamed.',
    source: practice,
    remedy: 'If it is the wrong one, take the unit’s own; if the unit was renamed, leave it.',
  },
};

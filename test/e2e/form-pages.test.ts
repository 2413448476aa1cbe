/** Pages of sections, registration form and review in a real Chromium. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cellsOf, getEdition, type EditionId } from '../../shared/editions';
import { fillZeros } from '../../shared/report/cells';
import type { Report } from '../../shared/report/report';
import { picture, reportOf, rulesOf, startHarness, type HarnessWindow, type RunningHarness } from '../support/harness/run';

let harness: RunningHarness;

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(() => harness.close());

const reportWith = (edition: EditionId, parts: Partial<Report> = {}): Report => ({
  format: 'disclosure-annual-report',
  version: 1,
  edition,
  year: edition === '2021' ? 2024 : 2020,
  unit: { name: '江城市东湖区临江街道办事处', shortName: '临江街道' },
  sections: {},
  tables: {},
  registration: {},
  signature: { name: '江城市东湖区临江街道办事处', date: edition === '2021' ? '2025-01-20' : '2021-01-20' },
  ...parts,
});

/** The same with every table filled with zeros and every section written. */
function complete(edition: EditionId, parts: Partial<Report> = {}): Report {
  const form = getEdition(edition);
  const sections = Object.fromEntries(form.sections.map(({ id }) => [id, '写明了情况。']));
  const start = reportWith(edition, { sections, ...parts });
  return form.tables.reduce((report, table) => fillZeros(form, report, table, cellsOf(table)), start);
}

const aim = (page: Page, place: Parameters<HarnessWindow['harness']['aim']>[0]): Promise<void> =>
  page.evaluate((to) => (window as unknown as HarnessWindow).harness.aim(to), place);
const visited = (page: Page) =>
  page.evaluate(() => (window as unknown as HarnessWindow).harness.visited.map(({ rule, at }) => ({ rule, at })));
const showAgain = async (page: Page, step: string): Promise<void> => {
  await harness.show(await reportOf(page), step);
};
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

describe('a section', () => {
  const editor = (page: Page) => page.getByRole('textbox', { name: '一、总体情况' });

  it('keeps paragraphs, blanks and rare characters as they were typed', async () => {
    const page = await harness.show(reportWith('2021'), 'section.overview');
    await editor(page).click();
    await page.keyboard.insertText('　　第一段写“引号”、—— 和生僻字𠮷、㵘。');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('  第二段  两个空格 ');
    const typed = '　　第一段写“引号”、—— 和生僻字𠮷、㵘。\n\n  第二段  两个空格 ';
    expect((await reportOf(page)).sections?.['overview']).toBe(typed);
    expect(await editor(page).inputValue()).toBe(typed);
    expect(await page.locator('.section-counts').innerText()).toBe('26 字，2 段');
    await editor(page).press('Control+Home');
    await page.keyboard.insertText('甲');
    expect((await reportOf(page)).sections?.['overview']).toBe(`甲${typed}`);
    await page.keyboard.press('Control+Z');
    expect((await reportOf(page)).sections?.['overview']).toBe(typed);
    await editor(page).press('Control+A');
    await page.keyboard.press('Delete');
    expect((await reportOf(page)).sections?.['overview']).toBe('');
    expect(await page.locator('.section-counts').innerText()).toBe('还没有写');
  });

  it('takes what an input method composed, and nothing before', async () => {
    const page = await harness.show(reportWith('2021', { sections: { overview: '前面。后面。' } }), 'section.overview');
    const client = await page.context().newCDPSession(page);
    await editor(page).click();
    await editor(page).press('Control+Home');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
    await client.send('Input.imeSetComposition', { text: "zheng'fu", selectionStart: 8, selectionEnd: 8 });
    expect(await editor(page).inputValue()).toBe("前面。zheng'fu后面。");
    expect((await reportOf(page)).sections?.['overview']).toBe('前面。后面。');
    await client.send('Input.insertText', { text: '政府' });
    expect((await reportOf(page)).sections?.['overview']).toBe('前面。政府后面。');
    expect(await editor(page).inputValue()).toBe('前面。政府后面。');
    await page.keyboard.insertText('信息');
    expect((await reportOf(page)).sections?.['overview']).toBe('前面。政府信息后面。');
  });

  it('selects the range a finding names and scrolls to it, whatever line ends the file had', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `第${index + 1}段写了一些情况，长度大约一行半，好让这一页放不下，需要往下滚动才看得到后面的文字。`);
    const overview = lines.join('\r\n');
    const page = await harness.show(reportWith('2021', { sections: { overview } }), 'section.overview');
    const start = overview.indexOf('第50段');
    await aim(page, { section: 'overview', start, end: start + 4 });
    const selection = () =>
      editor(page).evaluate((area) => {
        const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
    await expect.poll(selection).toBe('第50段');
    const scrolled = await editor(page).evaluate((area) => area.scrollTop / (area.scrollHeight - area.clientHeight));
    expect(scrolled).toBeGreaterThan(0.8);
    await aim(page, { section: 'overview', start: 0, end: 3 });
    await expect.poll(selection).toBe('第1段');
    expect(await editor(page).evaluate((area) => area.scrollTop)).toBe(0);
  });

  it('fills the page, with guidance beside it', async () => {
    const page = await harness.show(reportWith('2021'), 'section.overview');
    const at = await editor(page).boundingBox();
    expect(at?.height).toBeGreaterThan(500);
    expect(at?.width).toBeGreaterThan(700);
    expect(await page.locator('.section-aside').innerText()).toContain('监督保障');
    expect(await page.locator('.harness-content').evaluate((content) => content.scrollHeight - content.clientHeight)).toBe(0);
    await picture(page, 'form-section-blank');
  });

  it('says where it is printed twice', async () => {
    const page = await harness.show(reportWith('2019-wuchang'), 'section.problems');
    expect(await page.locator('.section-aside').innerText()).toContain(
      '印在 2 份文件里：政府信息公开工作年度报告、附件2政府信息公开工作年度数据统计表',
    );
    await harness.show(reportWith('2019-wuchang'), 'section.innovation');
    expect(await page.locator('.section-aside').innerText()).not.toContain('份文件');
  });

  it('shows what was found about it', async () => {
    const page = await harness.show(reportWith('2021', { sections: { problems: '无' } }), 'section.problems');
    const finding = page.getByRole('button', { name: /只写了“无”/u });
    await finding.click();
    expect((await visited(page)).map(({ rule }) => rule)).toEqual(['section.empty']);
    await page.getByRole('textbox').fill('宣传还不够，明年多办几场。');
    expect(await finding.count()).toBe(0);
  });
});

describe('the registration form', () => {
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

  it('stores every field at its place', async () => {
    const page = await harness.show(reportWith('2021'), 'registration');
    expect(await field(page, '单位（盖章）').getAttribute('placeholder')).toBe('江城市东湖区临江街道办事处');
    const typed = {
      分管领导姓名: '周某某',
      分管领导职务: '办事处副主任',
      分管领导办公电话: '027-8000 0001',
      分管领导手机: '138 0000 0001',
      责任科室名称: '党政办公室',
      责任科室负责人: '吴某某',
      责任科室手机: '138 0000 0002',
      工作人员1姓名: '郑某某',
      工作人员1职务: '科员',
      工作人员1邮箱: 'zheng@example.cn',
      办公地址: '江城市东湖区滨江路1号',
      信息公开申请联系电话: '027-8000 0003',
    };
    for (const [name, value] of Object.entries(typed)) await field(page, name).fill(value);
    await field(page, '填表时间').click();
    await page.keyboard.type('2025-1-9');
    await page.keyboard.press('Tab');
    await picture(page, 'form-registration');
    expect((await reportOf(page)).registration).toEqual({
      leader: { name: '周某某', post: '办事处副主任', officePhone: '027-8000 0001', mobile: '138 0000 0001' },
      office: { name: '党政办公室', head: '吴某某', mobile: '138 0000 0002' },
      staff: [{ name: '郑某某', post: '科员', email: 'zheng@example.cn' }],
      address: '江城市东湖区滨江路1号',
      requestPhone: '027-8000 0003',
      filledOn: '2025-01-09',
    });
    expect(await field(page, '填表时间').inputValue()).toBe('2025年1月9日');
  });

  it('takes what an input method composed', async () => {
    const page = await harness.show(reportWith('2021'), 'registration');
    const client = await page.context().newCDPSession(page);
    await field(page, '办公地址').click();
    await client.send('Input.imeSetComposition', { text: 'bin jiang', selectionStart: 9, selectionEnd: 9 });
    expect((await reportOf(page)).registration?.address).toBeUndefined();
    await client.send('Input.insertText', { text: '滨江' });
    expect((await reportOf(page)).registration?.address).toBe('滨江');
  });

  it('picks the date from a calendar in Chinese', async () => {
    const page = await harness.show(reportWith('2021', { registration: { filledOn: '2025-01-09' } }), 'registration');
    await page.getByRole('button', { name: '打开日历' }).click();
    const calendar = page.locator('.date-calendar');
    await calendar.waitFor();
    expect((await calendar.locator('th').allInnerTexts()).join('')).toBe('一二三四五六日');
    await calendar.locator('td[title="2025-01-15"]').click();
    expect((await reportOf(page)).registration?.filledOn).toBe('2025-01-15');
  });

  it('shows a date a file wrote otherwise, and keeps it until another is chosen', async () => {
    const page = await harness.show(reportWith('2021', { registration: { filledOn: '2024年底' } }), 'registration');
    expect(await page.locator('.registration-head').innerText()).toContain('“2024年底”不是完整的日期');
    expect((await reportOf(page)).registration?.filledOn).toBe('2024年底');
  });

  it('says what is missing right below the field, but not while the form is filled in for the first time', async () => {
    const page = await harness.show(reportWith('2019-wuchang'), 'registration');
    const notes = page.locator('.registration-notes');
    const said = async () => (await notes.allInnerTexts()).filter((text) => text !== '');
    expect(await rulesOf(page)).toContain('registration.incomplete');
    expect(await said()).toEqual([]);
    await field(page, '分管领导手机').fill('13800');
    expect(await said()).toEqual(['不像电话号码，请核对']);
    await showAgain(page, 'registration');
    await expect.poll(said).toContain('请填写');
    expect(await said()).toContain('办公电话和手机至少填一个');
    await field(page, '分管领导手机').fill('138 0000 0001');
    await field(page, '分管领导姓名').fill('周某某');
    await picture(page, 'form-registration-missing');
    expect((await said()).filter((text) => text.includes('不像'))).toEqual([]);
    expect(await page.locator('[id="registration.leader.name-notes"]').innerText()).toBe('');
  });

  it('adds and removes members of staff, and asks before anything is lost', async () => {
    const page = await harness.show(reportWith('2021'), 'registration');
    expect(await page.getByRole('button', { name: /^删除/u }).count()).toBe(0);
    await field(page, '工作人员1姓名').fill('郑某某');
    await page.getByRole('button', { name: '添加工作人员' }).click();
    await expect.poll(() => focused(page)).toBe('registration.staff[1].name');
    await page.keyboard.type('冯某某');
    await page.getByRole('button', { name: '添加工作人员' }).click();
    expect((await reportOf(page)).registration?.staff).toEqual([{ name: '郑某某' }, { name: '冯某某' }, {}]);
    await page.getByRole('button', { name: '删除工作人员3' }).click();
    expect((await reportOf(page)).registration?.staff).toEqual([{ name: '郑某某' }, { name: '冯某某' }]);
    await page.getByRole('button', { name: '删除工作人员1' }).click();
    await page.getByText('删除工作人员“郑某某”？').waitFor();
    await page.getByRole('button', { name: '不删' }).click();
    expect((await reportOf(page)).registration?.staff).toHaveLength(2);
    await page.getByRole('button', { name: '删除工作人员1' }).click();
    await page.locator('.ant-popconfirm-buttons:visible').getByRole('button', { name: '删除', exact: true }).click();
    expect((await reportOf(page)).registration?.staff).toEqual([{ name: '冯某某' }]);
    expect(await field(page, '工作人员1姓名').inputValue()).toBe('冯某某');
    expect(await page.getByRole('button', { name: /^删除/u }).count()).toBe(0);
  });

  it('takes the focus to the field of a finding', async () => {
    const page = await harness.show(reportWith('2021', { registration: { staff: [{}, { name: '冯某某' }] } }), 'registration');
    await aim(page, { field: 'registration.staff[1].mobile' });
    await expect.poll(() => focused(page)).toBe('registration.staff[1].mobile');
    await aim(page, { field: 'registration.requestPhone' });
    await expect.poll(() => focused(page)).toBe('registration.requestPhone');
  });

  it('says in one line where it is only on request', async () => {
    const page = await harness.show(reportWith('2021'), 'registration');
    expect(await page.locator('.registration-guidance').innerText()).toContain('上级部门要求报送时才填');
    await harness.show(reportWith('2019-wuchang'), 'registration');
    expect(await page.locator('.registration-guidance').innerText()).not.toContain('才填');
  });
});

describe('the review', () => {
  it('counts by gravity, groups by step and leads to each place', async () => {
    const report = complete('2021');
    const requests = report.tables?.['requests'];
    const page = await harness.show(
      {
        ...report,
        sections: { ...report.sections, problems: '无' },
        tables: {
          ...report.tables,
          requests: { ...requests, '1': { ...requests?.['1'], research: '两件' }, '2': { ...requests?.['2'], enterprise: null, research: null } },
        },
      },
      'review',
    );
    await picture(page, 'form-review');
    const counts = (await page.locator('.review-count').allInnerTexts()).map((text) => text.replace(/\s+/gu, ' '));
    expect(counts[0]).toContain('必须修改 1');
    expect(counts[1]).toContain('请核实 2');
    expect(counts[2]).toContain('提示 0');
    const groups = page.locator('.review-group');
    expect(await groups.locator('h2').allInnerTexts()).toEqual([
      expect.stringContaining('三、收到和处理政府信息公开申请情况'),
      expect.stringContaining('五、存在的主要问题及改进情况'),
    ]);
    const lines = await groups.first().locator('.finding-line').allInnerTexts();
    expect(lines[0]).toContain('“两件”，不是数字');
    expect(lines[1]).toContain('还有 2 个空格没有填');
    await page.getByRole('button', { name: /去填第一个/u }).click();
    await page.getByRole('button', { name: /“两件”/u }).click();
    expect(await visited(page)).toEqual([
      { rule: 'value.blank', at: [{ table: 'requests', row: '2', column: 'enterprise' }] },
      { rule: 'value.not-a-number', at: [{ table: 'requests', row: '1', column: 'research' }] },
    ]);
  });

  it('says so where nothing was found', async () => {
    const page = await harness.show(complete('2021'), 'review');
    expect(await page.getByRole('status').innerText()).toContain('没有发现问题');
    await picture(page, 'form-review-clear');
  });

  it('keeps what the edition has no place for, and removes it only after asking', async () => {
    const report = complete('2021');
    const page = await harness.show(
      {
        ...report,
        sections: { ...report.sections, innovation: '设了两台自助机。' },
        tables: { ...report.tables, disclosure: { ...report.tables?.['disclosure'], procurement: { items: 3 } }, visits: { a: { b: 1 } } },
      },
      'review',
    );
    await picture(page, 'form-review-leftover');
    const group = page.locator('.review-group', { hasText: '没有位置的内容' });
    expect(await group.locator('li').count()).toBe(3);
    await group.getByRole('button', { name: '看原文' }).click();
    await page.getByText('设了两台自助机。').waitFor();
    await page.keyboard.press('Escape');
    const remove = async (line: string, answer: string): Promise<void> => {
      await group.locator('li', { hasText: line }).getByRole('button', { name: '删除', exact: true }).click();
      await page.locator('.ant-popconfirm-buttons:visible').getByRole('button', { name: answer, exact: true }).click();
    };
    await remove('创新性做法', '保留');
    expect((await reportOf(page)).sections?.['innovation']).toBe('设了两台自助机。');
    await remove('创新性做法', '删除');
    expect((await reportOf(page)).sections).toEqual(report.sections);
    await remove('政府集中采购', '删除');
    await remove('visits', '删除');
    expect((await reportOf(page)).tables).toEqual(report.tables);
    expect(await page.getByRole('status').innerText()).toContain('没有发现问题');
  });
});

import type { Page } from 'playwright-core';

/** What is done before a screen is looked at, by the keys a person would use. */

/** Takes the language that has the focus at the first start. */
export async function takeFirstLanguage(page: Page): Promise<void> {
  await page.locator('.first-start-choice[aria-current]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.home-empty').waitFor();
}

/** Makes a workshop from the home screen, of the template of this name or the one that is offered, and ends on its preparation; answers its id. */
export async function makeWorkshop(page: Page, title: string, place: string, template?: string): Promise<string> {
  await page.keyboard.press('Control+KeyN');
  await page.locator('.home-form input').first().waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press('Tab');
  await page.keyboard.type(place);
  if (template !== undefined) {
    await page.locator('.home-form').getByRole('button', { name: 'Template' }).click();
    await page.getByRole('option', { name: template }).click();
    await page.locator('.home-form input').first().focus();
  }
  await page.keyboard.press('Enter');
  await page.locator('.prepare-fields').first().waitFor();
  return await page.evaluate(() => location.hash.split('/')[2] ?? '');
}

export type Person = { readonly name: string; readonly function: string; readonly body: string; readonly group: 1 | 2 | 3 | 4 };

/** Types participants one after the other, without the mouse. */
export async function typePeople(page: Page, people: readonly Person[]): Promise<void> {
  for (const person of people) {
    const before = await page.locator('.prepare-people tbody tr').count();
    await page.keyboard.type(person.name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(person.function);
    await page.keyboard.press('Tab');
    await page.keyboard.type(person.body);
    await page.keyboard.press(`Alt+Digit${person.group}`);
    await page.keyboard.press('Enter');
    await page.locator('.prepare-people tbody tr').nth(before).getByText(person.body).waitFor();
  }
}

export type PreparePart = 'header' | 'team' | 'participants' | 'tables' | 'questions' | 'agenda' | 'files' | 'template' | 'passphrase';

/** Opens a part of the preparation. */
export async function openPart(page: Page, part: PreparePart): Promise<void> {
  const row = page.locator(`.prepare-map-row[data-part="${part}"]`);
  if (!(await row.isVisible())) await page.locator('.columns-map-button').click();
  await row.click();
  await page.locator(`.prepare-map-row[data-part="${part}"][aria-current]`).waitFor({ state: 'attached' });
}

/** Opens the export page of the workshop that is open. */
export async function openExport(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = `#/workshop/${location.hash.split('/')[2] ?? ''}/export`; });
  await page.locator('.export-counts').waitFor();
}

/** Chooses one language for the reports, on the export page. */
export async function takeReportLanguage(page: Page, name: string): Promise<void> {
  const languages = page.locator('.export-languages .check-line');
  const wanted = languages.filter({ hasText: name });
  if (!(await wanted.locator('input').isChecked())) await wanted.locator('label').click();
  await wanted.locator('input:checked').waitFor();
  while ((await languages.locator('input:checked').count()) > 1) {
    const other = languages.filter({ hasNotText: name, has: page.locator('input:checked') }).first();
    const label = await other.locator('label').innerText();
    await other.locator('label').click();
    await languages.filter({ hasText: label }).locator('input:not(:checked)').waitFor();
  }
}

/** Drops files on an element: photos of a flip chart that the page draws itself, or bytes as they are. */
export async function dropFiles(page: Page, on: string, files: readonly { readonly name: string; readonly text?: string; readonly lines?: readonly string[] }[]): Promise<void> {
  await page.locator(on).first().waitFor();
  await page.evaluate(
    async ({ target, given }) => {
      const photo = async (lines: readonly string[]): Promise<Blob> => {
        const canvas = new OffscreenCanvas(2400, 1800);
        const pen = canvas.getContext('2d');
        if (pen === null) throw new Error('no canvas');
        pen.fillStyle = '#8a7f72';
        pen.fillRect(0, 0, 2400, 1800);
        pen.fillStyle = '#fbfaf5';
        pen.fillRect(180, 90, 2040, 1620);
        pen.fillStyle = '#1d3c78';
        pen.font = '120px sans-serif';
        for (const [at, line] of lines.entries()) pen.fillText(line, 300, 330 + at * 220);
        return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      };
      const transfer = new DataTransfer();
      for (const { name, text, lines } of given) transfer.items.add(new File([lines === undefined ? (text ?? '') : await photo(lines)], name));
      const element = document.querySelector(target);
      for (const type of ['dragover', 'drop']) element?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    },
    { target: on, given: files },
  );
}

import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';

import { m } from '#text';
import { line } from '#platform/fields.ts';
import { blankForm, formWith, readForm, typedIn } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { asCaller, goOn, pathParam, show } from '#platform/http.ts';
import type { Env } from '#platform/http.ts';
import { idOf } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';

import { keepUpload } from '../commands/keep-upload.ts';
import { mapUpload } from '../commands/map-upload.ts';
import { NewUploadPage } from '../pages/new-upload.page.tsx';
import { UploadPage } from '../pages/upload.page.tsx';
import type { UploadView } from '../pages/upload.page.tsx';
import { reasonWords } from '../reason-words.ts';
import { isSheetField } from '../domain/sheet-fields.ts';
import { openSheet } from '../sheet/read-sheet.ts';
import { withReceived } from '../sheet/received-file.ts';
import type { UploadId } from '../store/tables.ts';
import { uploadView } from '../upload.view.ts';

const upload = '/directory/work/feeds/upload';
const one = `${upload}/:uploadId{[0-9a-fA-F-]{36}}` as const;

/** @param megabytes The largest file that may be sent in. */
export const uploadRoutesWith = ({ megabytes }: { readonly megabytes: number }) =>
  new Hono<Env>()
    .get(upload, async (c) => {
      await asCaller(c, async (work) => requirePermission(work, 'directory.edit'));
      return show(c, <NewUploadPage shell={c.var.shell} form={blankForm()} megabytes={megabytes} />);
    })
    .post(upload, (c) => takeUpload({ c, megabytes }))
    .get(one, async (c) => {
      const view = await viewIn(c);
      return showOne(c, view, blankForm(chosenIn(view)));
    })
    .post(one, async (c) => {
      const sent = await readForm(c, z.object({ step: z.enum(['read', 'look']).catch('look') }));
      if (!sent.ok) return goOn(c, `${upload}/${idIn(c)}`);
      const reads = sent.input.step === 'read';
      const mapping = { once: sent.once, uploadId: idIn(c), fields: await fieldsIn(c), reads };
      try {
        await asCaller(c, (work) => mapUpload(work, mapping));
        return goOn(c, `${upload}/${idIn(c)}`, reads ? 'import_upload_read_done' : 'import_upload_look_done');
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'directory.import-no-name-column') throw error;
        const form = formWith(sent, [{ field: 'column-0', message: wordsOf(error) }]);
        return showOne(c, await viewIn(c), form);
      }
    });

async function takeUpload(asked: Asked): Promise<Response> {
  const { c } = asked;
  await asCaller(c, async (work) => requirePermission(work, 'directory.edit'));
  const sent = await readForm(c, z.object({ name: line(60, m.import_upload_name_missing) }));
  const file = await fileIn(c);
  if (!sent.ok)
    return showNew(asked, file ? sent.form : withError(sent.form, m.import_upload_file_missing()));
  if (!file)
    return showNew(asked, formWith(sent, [{ field: 'file', message: m.import_upload_file_missing() }]));
  try {
    const id = await withReceived(file, async ({ path, hash }) => {
      const kept = { once: sent.once, name: sent.input.name, sheet: await openSheet(path), hash };
      return asCaller(c, (work) => keepUpload(work, kept));
    });
    return goOn(c, `${upload}/${id}`);
  } catch (error) {
    return showNew(asked, formWith(sent, [{ field: 'file', message: wordsOf(error) }]));
  }
}

function idIn(c: Context<Env>): UploadId {
  return pathParam(c, 'uploadId', idOf<UploadId>());
}

function viewIn(c: Context<Env>): Promise<UploadView> {
  return asCaller(c, (work) => uploadView(work, idIn(c)));
}

/** The file of the form; a form without one sends an empty one. */
async function fileIn(c: Context<Env>): Promise<File | null> {
  const { file } = await c.req.parseBody();
  return file instanceof File && file.size > 0 ? file : null;
}

const mostColumns = 60;

async function fieldsIn(c: Context<Env>) {
  const typed = await typedIn(c);
  return Array.from({ length: mostColumns }, (_, at) => {
    const field = String(typed[`column-${at}`] ?? '');
    return isSheetField(field) ? field : ('' as const);
  });
}

function chosenIn({ columns }: UploadView): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map(({ field }, at) => [`column-${at}`, field]));
}

type Asked = { readonly c: Context<Env>; readonly megabytes: number };

function showNew({ c, megabytes }: Asked, form: FormState) {
  return show(c, <NewUploadPage shell={c.var.shell} form={form} megabytes={megabytes} />, 422);
}

function showOne(c: Context<Env>, view: UploadView, form: FormState) {
  const page = <UploadPage shell={c.var.shell} view={view} form={form} />;
  return show(c, page, form.errors.length > 0 ? 422 : 200);
}

function withError(form: FormState, message: string): FormState {
  return { ...form, errors: [...form.errors, { field: 'file', message }] };
}

/** What is wrong with a file is said beside it; every other refusal is a page of its own. */
function wordsOf(error: unknown): string {
  const words = error instanceof Refusal ? reasonWords(error.code, error.details) : null;
  if (words === null) throw error;
  return words;
}

import type { PageProps } from '../../report/page';

/** One statutory table of the report. */
export function TablePage({ tableId }: PageProps & { readonly tableId: string }) {
  return <div className="table-page">{tableId}</div>;
}

import type { PageProps } from '../../report/page';

/** One section of the report: a large editor with guidance beside it. */
export function SectionPage({ sectionId }: PageProps & { readonly sectionId: string }) {
  return <div className="section-page">{sectionId}</div>;
}

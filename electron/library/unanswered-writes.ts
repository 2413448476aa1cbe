/**
 * Writes whose content may be in place although the window was told that they failed: the flush after the rename can
 * fail too. The window then saves again and still names the revision it knows; without this memory it would be told
 * that somebody else had changed the report. So it is with the mark that a report was sent, which is written beside
 * the window's own saves.
 */
export class UnansweredWrites {
  private readonly byReport = new Map<string, { readonly known: string; readonly written: Set<string> }>();

  /** @param known the revision the window knows; undefined where it knows none */
  begin(id: string, known: string | undefined, revision: string): void {
    if (known === undefined) return this.answered(id);
    const earlier = this.byReport.get(id);
    if (earlier?.known === known) earlier.written.add(revision);
    else this.byReport.set(id, { known, written: new Set([revision]) });
  }

  answered(id: string): void {
    this.byReport.delete(id);
  }

  /** True where a window that knows `known` wrote `present` itself. */
  has(id: string, known: string, present: string): boolean {
    const write = this.byReport.get(id);
    return write?.known === known && write.written.has(present);
  }
}

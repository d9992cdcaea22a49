package org.towncurrent.pages;

/**
 * The PDF of a page, for the link to it.
 *
 * @param href its file, which lies beside the page
 * @param pages how many pages of paper it has
 * @param kilobytes how large it is, in units of 1,000 bytes
 */
public record PdfLink(String href, String pages, String kilobytes) {

  /** A PDF of so many pages and bytes. */
  public static PdfLink of(String href, int pages, long bytes) {
    return new PdfLink(
        href, Integer.toString(pages), Long.toString(Math.max(1, (bytes + 500) / 1000)));
  }
}

package org.towncurrent.wording;

/**
 * A word of a text, or a mark between words, in the form in which wordings are compared: small
 * letters without accents.
 *
 * @param form the word; {@code #} for a figure, {@code {}} for a hole, or a mark
 * @param start where it stands in the text; parts of one contraction share their place
 * @param end where the text goes on
 */
record Token(String form, int start, int end) {

  static final String FIGURE = "#";
  static final String HOLE = "{}";

  boolean isMark() {
    return form.length() == 1 && ",;:()".contains(form);
  }

  /** Marks that a wording may not reach across. */
  boolean isBreak() {
    return form.equals(";") || form.equals(":");
  }
}

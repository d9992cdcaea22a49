package org.towncurrent.render;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/**
 * The text of one page while it is rendered. When it is written out, the blank lines that elements
 * left out of the page have left behind are gone, save where white space is seen or run.
 */
final class Page extends Writer {

  private static final List<String> KEPT = List.of("pre", "textarea", "script", "style");

  private char[] text = new char[16_384];
  private int length;

  @Override
  public void write(int c) {
    makeRoom(1);
    text[length++] = (char) c;
  }

  @Override
  public void write(char[] from, int offset, int count) {
    makeRoom(count);
    System.arraycopy(from, offset, text, length, count);
    length += count;
  }

  @Override
  public void write(String from, int offset, int count) {
    makeRoom(count);
    from.getChars(offset, offset + count, text, length);
    length += count;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  void writeTo(Writer out) throws IOException {
    int written = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c == '<') {
        i = behindKept(i);
      } else if (c == '\n' || c == ' ' || c == '\t' || c == '\r') {
        int end = i;
        int lastLine = -1;
        while (end < length && isSpace(text[end])) {
          if (text[end] == '\n') {
            lastLine = end;
          }
          end++;
        }
        if (lastLine > i) { // white space at the end of a line, blank lines, or both
          out.write(text, written, i - written);
          written = lastLine;
        }
        i = end - 1;
      }
    }
    out.write(text, written, length - written);
  }

  /** When an element whose white space is kept opens here: the offset of its end tag. */
  private int behindKept(int at) {
    for (String name : KEPT) {
      if (opens(at + 1, name)) {
        for (int i = at + 1; i < length - name.length() - 2; i++) {
          if (text[i] == '<' && text[i + 1] == '/' && opens(i + 2, name)) {
            return i;
          }
        }
      }
    }
    return at;
  }

  private boolean opens(int at, String name) {
    int end = at + name.length();
    if (end >= length) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (text[at + i] != name.charAt(i)) {
        return false;
      }
    }
    char behind = text[end];
    return behind == '>' || isSpace(behind);
  }

  private static boolean isSpace(char c) {
    return c == '\n' || c == ' ' || c == '\t' || c == '\r';
  }

  private void makeRoom(int more) {
    if (length + more > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
    }
  }
}

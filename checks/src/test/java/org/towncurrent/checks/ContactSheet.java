package org.towncurrent.checks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures of every template at three widths, light, dark, printed and mirrored, and one page to
 * look at them all: {@code build/checks/screens/index.html}. Made by {@code ./verify screens}.
 */
final class ContactSheet {

  private static final List<Look> LOOKS =
      List.of(
          new Look("360", 360, ColorScheme.LIGHT, Media.SCREEN, false),
          new Look("360-dark", 360, ColorScheme.DARK, Media.SCREEN, false),
          new Look("768", 768, ColorScheme.LIGHT, Media.SCREEN, false),
          new Look("768-dark", 768, ColorScheme.DARK, Media.SCREEN, false),
          new Look("1280", 1280, ColorScheme.LIGHT, Media.SCREEN, false),
          new Look("1280-dark", 1280, ColorScheme.DARK, Media.SCREEN, false),
          new Look("print", 720, ColorScheme.LIGHT, Media.PRINT, false),
          new Look("360-mirrored", 360, ColorScheme.LIGHT, Media.SCREEN, true),
          new Look("1280-mirrored", 1280, ColorScheme.LIGHT, Media.SCREEN, true));

  private ContactSheet() {}

  private record Look(String name, int width, ColorScheme colors, Media media, boolean mirrored) {}

  /** Takes the pictures of one page after another, and of the same page mirrored. */
  static Path take(BuiltSite site, BuiltSite mirrored, List<String> paths, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<String> shown = new ArrayList<>();
    try (Browser.Visit visit = Browser.shared().visit(1280, 800)) {
      Page page = visit.page();
      for (String path : paths) {
        String name = path.isEmpty() ? "programs" : path.replaceAll("/$", "").replace('/', '-');
        StringBuilder row = new StringBuilder();
        for (Look look : LOOKS) {
          page.navigate(
              look.mirrored()
                  ? mirrored.address(path.replace("/en/", "/ar-XB/"))
                  : site.address(path));
          page.setViewportSize(look.width(), 800);
          page.emulateMedia(
              new Page.EmulateMediaOptions().setMedia(look.media()).setColorScheme(look.colors()));
          String file = name + "-" + look.name() + ".png";
          page.screenshot(
              new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(file)));
          row.append(
              "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" loading=\"lazy\"></a>\n"
                  .formatted(file, file, look.name()));
        }
        shown.add("<h2>/%s</h2>\n<div>\n%s</div>\n".formatted(path, row));
      }
    }
    Path index = folder.resolve("index.html");
    Files.writeString(
        index,
        """
        <!DOCTYPE html>
        <html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
        <style>body{font:1rem system-ui;margin:1rem;background:#ddd}
        div{display:flex;gap:.5rem;align-items:start;overflow-x:auto}
        img{block-size:32rem;border:1px solid #888;object-fit:cover;object-position:top}</style>
        %s</html>
        """
            .formatted(String.join("", shown)));
    return index;
  }
}

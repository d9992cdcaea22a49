package org.towncurrent.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.towncurrent.paper.Pdf;
import org.towncurrent.paper.Press;
import org.towncurrent.paper.Sheet;

/**
 * Prints with Chromium. Pages are shown at the addresses where they will be published, so that
 * their links are right in the PDF, but come from the folder: nothing is asked for over the
 * network. They run no scripts, which would ask what day it is.
 */
public final class ChromiumPress implements Press {

  private static final Map<String, String> TYPES =
      Map.of("html", "text/html; charset=utf-8", "css", "text/css", "svg", "image/svg+xml");

  private final Playwright playwright;
  private final Browser browser;

  /**
   * Starts a browser.
   *
   * @throws IllegalStateException when there is none
   */
  public ChromiumPress() {
    playwright = Chromium.playwright();
    try {
      browser = Chromium.launch(playwright);
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  @Override
  public Pdf print(Path site, Sheet sheet, String id) throws IOException {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.route("**/*", route -> answer(route, site, sheet, complaints));
      Response response = page.navigate(sheet.online());
      if (response == null || !response.ok()) {
        complaints.add("it is not there");
      }
      byte[] pdf =
          page.pdf(
              new Page.PdfOptions()
                  .setFormat("Letter")
                  .setPreferCSSPageSize(true)
                  .setPrintBackground(true)
                  .setTagged(true)
                  .setOutline(true));
      if (!complaints.isEmpty()) {
        throw new IOException(
            "The page " + sheet.address() + " cannot be printed: " + String.join("; ", complaints));
      }
      return Finish.of(
          pdf,
          new Finish.Facts(
              page.title(),
              String.valueOf(page.getAttribute("html", "lang")),
              "rtl".equals(page.getAttribute("html", "dir")),
              sheet.day(),
              id));
    } catch (PlaywrightException e) {
      throw new IOException(
          "The page " + sheet.address() + " cannot be printed: " + e.getMessage(), e);
    }
  }

  private static void answer(Route route, Path site, Sheet sheet, List<String> complaints) {
    String asked = route.request().url();
    String path = URI.create(asked).getPath();
    String base = URI.create(sheet.base()).getPath();
    Path folder = site.resolve(sheet.program());
    Path file = folder.resolve(path.startsWith(base) ? path.substring(base.length()) : path);
    if (path.endsWith("/")) {
      file = file.resolve("index.html");
    }
    if (!asked.startsWith(sheet.base())
        || !file.normalize().startsWith(folder)
        || !Files.isRegularFile(file)) {
      if (!path.endsWith("/favicon.ico")) {
        complaints.add(asked + " is not in the site");
      }
      route.abort();
      return;
    }
    String name = String.valueOf(file.getFileName());
    String type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    try {
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(200)
              .setContentType(type)
              .setBodyBytes(Files.readAllBytes(file)));
    } catch (IOException e) {
      complaints.add(file + " cannot be read");
      route.abort();
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}

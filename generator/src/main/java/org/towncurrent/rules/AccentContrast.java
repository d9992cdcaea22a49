package org.towncurrent.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.towncurrent.facts.Color;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.skin.Accent;
import org.towncurrent.skin.Contrast;
import org.towncurrent.skin.Scheme;

/**
 * Text in a program's accent, or on it, would be too faint to read.
 *
 * <p>The accent is the color that a program gives to its links, buttons and headings. It is weighed
 * against every ground that the style sheet puts it on. Many people see contrast less well than the
 * person who chose the color, and everybody does on a phone in the sun.
 */
final class AccentContrast implements Rule {

  @Override
  public String code() {
    return "accent-contrast";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "WCAG 2.2, success criterion 1.4.3 (level AA): the contrast of text is at least 4.5 "
        + "to 1";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      Optional<Color> accent = program.looks().accent();
      if (accent.isPresent() && ground.scheme().isEmpty()) {
        report.couldNot("the colors of the style sheet could not be read");
      } else if (accent.isPresent()) {
        check(program, accent.get(), ground.scheme().get(), report);
      }
    }
  }

  private static void check(Program program, Color accent, Scheme scheme, Report report) {
    List<Color> faint = Accent.faintOn(accent, scheme);
    if (faint.isEmpty() && Accent.carriesInk(accent, scheme)) {
      return;
    }
    String shortfall =
        faint.isEmpty()
            ? name(Accent.ink(accent, scheme))
                + " text on it is "
                + ratio(accent, Accent.ink(accent, scheme))
            : faint.stream()
                .map(on -> "on " + name(on) + " is " + ratio(accent, on))
                .collect(Collectors.joining(", "));
    report.add(
        program.origin().at("accent"),
        Words.quoted(accent.hex())
            + " "
            + shortfall
            + "; WCAG 2.2 AA 1.4.3 asks for "
            + Contrast.TEXT
            + " : 1.",
        Accent.nearest(accent, scheme)
            .map(
                near ->
                    "Write "
                        + Words.quoted(near.hex())
                        + ", the nearest shade of the same hue that can be read on light paper; the"
                        + " dark scheme lightens it by itself.")
            .orElse("Leave the line out: no shade can be read with this style sheet."));
  }

  private static String name(Color color) {
    return color.hex().equals("#ffffff") ? "white" : color.hex();
  }

  private static String ratio(Color one, Color other) {
    return Contrast.inWords(Contrast.ratio(one, other)) + " : 1";
  }
}
